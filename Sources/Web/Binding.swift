import Kernel

/// Whether whoever carries out an act signs it in person, because it binds them.
enum Binding: Sendable {
    case never, always
    /// Only with one of these answers, such as the grade "major".
    case when(field: String, isOneOf: Set<String>)

    /// The field in which the password is given; it opens the person's own key and is kept nowhere.
    static let field = "signature"

    func binds(_ input: Input) -> Bool {
        switch self {
        case .never: false
        case .always: true
        case .when(let field, let answers): input.texts[field]?.last.map(answers.contains) ?? false
        }
    }

    var asking: Asking? {
        switch self {
        case .never: nil
        case .always:
            Asking(name: Self.field, label: SigningTexts.label, help: SigningTexts.help, kind: .secret)
        case .when:
            Asking(
                name: Self.field, label: SigningTexts.label, help: SigningTexts.helpWhen, kind: .secret,
                isRequired: false)
        }
    }
}

extension Act {
    /// The same act, signed by whoever carries it out.
    var signed: Act { bound(.always) }

    /// The same act, signed when the answer to a question is one of these.
    func signed(when field: String, isOneOf answers: String...) -> Act {
        bound(.when(field: field, isOneOf: Set(answers)))
    }
}
