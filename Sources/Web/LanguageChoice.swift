import HTTPTypes
import Hummingbird
import Kernel

extension Request {
    /// The language of the switch, else of the browser, else Chinese.
    var language: Language {
        if let chosen = cookies["davylamp-language"]?.value, let language = Language(rawValue: chosen) {
            return language
        }
        return headers[.acceptLanguage].map(Language.init(accepted:)) ?? .chinese
    }
}

extension Language {
    /// The one that `Accept-Language` wants most (RFC 9110, 12.5.4), Chinese when it wants neither.
    init(accepted header: String) {
        var best: (language: Language, weight: Double) = (.chinese, 0)
        for range in header.split(separator: ",").prefix(32) {
            let parts = range.split(separator: ";").map { String($0).trimmed.lowercased() }
            guard let tag = parts.first,
                let language = Self.allCases.first(where: { tag == $0.rawValue || tag.hasPrefix($0.rawValue + "-") })
            else { continue }
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
            if weight > best.weight { best = (language, weight) }
        }
        self = best.language
    }
}
