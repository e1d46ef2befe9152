/// Why a person's act is not accepted: a stable code, a sentence in both languages that names the rule, and the article.
///
/// Refusals are constants of their feature; a test compares with the constant.
package struct Refusal: Error, Hashable, Sendable {
    package enum Kind: String, Sendable {
        case invalid, forbidden, unknown, conflict, tooLarge, unsupported, busy, tooMany
    }

    /// `hidden-danger.accepted-by-rectifier`
    package let code: String
    package let kind: Kind
    package let text: Localized
    /// The form field that it is about, when there is one.
    package let field: String?
    /// The document and article that it rests on, when there is one.
    package let article: String?

    package init(
        _ code: String, kind: Kind = .invalid, field: String? = nil, article: String? = nil, _ zh: String, _ en: String
    ) {
        self.code = code
        self.kind = kind
        self.field = field
        self.article = article
        text = Localized(zh, en)
    }
}
