import Kernel

/// One thing that an act asks for: the form's field, the JSON body's property and the list's parameter come from it.
struct Asking: Sendable {
    enum Kind: Sendable {
        case text(most: Int), area(most: Int), secret, day, flag, money
        case whole(ClosedRange<Int64>)
        case choice([Choice])
        /// Somebody or something known, by its identity; a page offers the options.
        case person, place, reference
        /// Photos that were uploaded just now.
        case photo
    }

    let name: String
    let label: Localized
    var help: Localized?
    let kind: Kind
    var isRequired = true
    /// Whether several answers may be given.
    var isMany = false
}

/// One answer of several, with its stable value and its words.
struct Choice: Sendable {
    let value: String
    let label: Localized

    init(_ value: String, _ label: Localized) { (self.value, self.label) = (value, label) }
}

/// What is wrong with one field, in words that say how to mend it.
struct Flaw: Error, Hashable, Sendable {
    let field: String
    let text: Localized

    init(_ field: String, _ zh: String, _ en: String) { (self.field, text) = (field, Localized(zh, en)) }
}

/// All that is wrong with an input, field by field.
struct Unfit: Error, Hashable, Sendable { let flaws: [Flaw] }

/// A question whose answer has a type: `try input(deadline)` is a `Day`.
struct Question<Value: Sendable>: Sendable {
    let asking: Asking
    let read: @Sendable ([String]) throws -> Value

    /// The same question, which may be left open.
    var optional: Question<Value?> {
        var asking = asking
        asking.isRequired = false
        return Question<Value?>(asking: asking) { [read] texts in
            texts.allSatisfy(\.isBlankAnswer) ? nil : try read(texts)
        }
    }

    func help(_ zh: String, _ en: String) -> Question {
        var asking = asking
        asking.help = Localized(zh, en)
        return Question(asking: asking, read: read)
    }
}

extension String {
    var isBlankAnswer: Bool { allSatisfy(\.isWhitespace) }

    /// Without the white space around it.
    var trimmed: String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }
}
