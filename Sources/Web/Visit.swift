import Domain
import HTTPTypes
import Hummingbird
import Kernel

/// One authenticated request: who asks, in which language, with which proof that the form is ours.
struct Visit: Sendable {
    let actor: Actor
    let language: Language
    let csrf: String
    let now: Instant
    let path: String

    var context: Context { Context(now: now, actor: actor) }
    func may(_ permission: Permission) -> Bool { permission.isHeld(by: actor.role) }
}

extension Request {
    /// The language of the switch, else of the browser, else Chinese.
    var language: Language {
        if let chosen = cookies["davylamp-language"]?.value, let language = Language(rawValue: chosen) { return language }
        let accepted = headers[.acceptLanguage]?.lowercased() ?? "zh"
        guard let english = accepted.range(of: "en") else { return .chinese }
        guard let chinese = accepted.range(of: "zh") else { return .english }
        return english.lowerBound < chinese.lowerBound ? .english : .chinese
    }
}

extension String {
    fileprivate func range(of word: String) -> Range<String.Index>? { firstRange(of: word) }
}
