package import Kernel

/// An empty sheet of a kind: its heads and two example rows, as a spreadsheet opens it.
package struct SheetTemplate: Sendable {
    private let columns: [SheetColumn]

    /// Columns that fill a field in a second unit are left out, and those of which everything is known.
    package init(_ kind: SheetKind, without known: Set<String> = []) {
        var fields = known
        let preferred = kind.columns.filter { !$0.examples.isEmpty } + kind.columns.filter(\.examples.isEmpty)
        let names = Set(preferred.filter { fields.insert($0.field).inserted }.map(\.name))
        columns = kind.columns.filter { names.contains($0.name) }
    }

    /// The heads, then the examples.
    package func rows(_ language: Language) -> [[String]] {
        let rows = (0..<2).map { row in
            columns.map { $0.examples.indices.contains(row) ? $0.examples[row](language) : "" }
        }
        return [columns.map { $0.title(language) }] + rows
    }

    package func bytes(_ language: Language) -> [UInt8] {
        ErrorSheet.byteOrderMark + rows(language).flatMap { ErrorSheet.line($0) }
    }
}
