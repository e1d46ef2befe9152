/// The two languages of the product.
package enum Language: String, Codable, Sendable, CaseIterable {
    case chinese = "zh"
    case english = "en"

    /// The value of an HTML `lang` attribute.
    package var tag: String { self == .chinese ? "zh-CN" : "en" }
}

/// One text in both languages, Chinese first because its readers come first.
package struct Localized: Hashable, Sendable, Codable {
    package let zh: String
    package let en: String

    package init(_ zh: String, _ en: String) { (self.zh, self.en) = (zh, en) }
    package func callAsFunction(_ language: Language) -> String { language == .chinese ? zh : en }
    package func text(_ language: Language) -> String { self(language) }
}
