package import Kernel

/// One column that a kind of sheet knows: what it holds, under which heads it is found, and how repeats are merged.
package struct SheetColumn: Sendable {
    package enum Merge: Sendable {
        /// The earlier row's answer stands; later rows fill gaps.
        case first
        /// The later row's answer stands.
        case last
        /// The answer that comes last in this order stands, whichever row gave it.
        case highest([String])
    }

    /// The name on the command line and in profiles.
    package let name: String
    /// The fact that it fills; columns that differ only in their unit fill the same one.
    package let field: String
    package let title: Localized
    package let type: SheetType
    package let isRequired: Bool
    package let merge: Merge
    /// Heads that mean this column beside its name and titles, as other systems write them.
    package let synonyms: [String]
    package let help: Localized?
    /// What the two example rows of a template hold.
    package let examples: [Localized]

    package init(
        _ name: String, _ zh: String, _ en: String, _ type: SheetType, field: String? = nil, isRequired: Bool = false,
        merge: Merge = .first, synonyms: [String] = [], help: Localized? = nil, examples: [Localized] = []
    ) {
        (self.name, self.field, self.title, self.type) = (name, field ?? name, Localized(zh, en), type)
        (self.isRequired, self.merge, self.synonyms) = (isRequired, merge, synonyms)
        (self.help, self.examples) = (help, examples)
    }

    /// All heads that mean this column, in the form in which heads are compared.
    var heads: [String] { ([name, title.zh, title.en] + synonyms).map(Self.plain) }

    /// A head without case, blanks, underscores, hyphens and full-width forms.
    static func plain(_ head: String) -> String {
        let scalars = head.unicodeScalars.map { SheetCell.narrow($0) }
        let kept = scalars.filter {
            !$0.properties.isWhitespace && $0 != "_" && $0 != "-" && $0 != "\u{FEFF}" && $0 != "*"
        }
        return String(String.UnicodeScalarView(kept)).lowercased()
    }
}

/// A kind of sheet as data: its columns, what names a row, and how rows hang together.
package struct SheetKind: Sendable {
    /// `mines`, as on the command line.
    package let name: String
    package let title: Localized
    package let columns: [SheetColumn]
    /// The fields that together name the thing that a row is about.
    package let key: [String]
    /// The field that names the row above this one, when the sheet is a tree; it holds the last field of that row's key.
    package let parent: String?
    /// The field that names a thing of its mine by itself, in rows that have it.
    package let own: String?

    package init(
        _ name: String, _ title: Localized, key: [String], parent: String? = nil, own: String? = nil,
        _ columns: [SheetColumn]
    ) {
        (self.name, self.title, self.key, self.parent, self.own, self.columns) = (
            name, title, key, parent, own, columns
        )
    }

    package func column(_ name: String) -> SheetColumn? { columns.first { $0.name == name } }
    package func title(of field: String) -> Localized {
        columns.first { $0.field == field }?.title ?? Localized(field, field)
    }
}
