import Foundation

/// The main part of a page as a person hears it: its words in order, its links, fields and buttons, one a line.
struct PageText {
    let text: String

    init(_ html: String) {
        var lines: [String] = []
        var rest = Substring(html.replacing(/<svg.*?<\/svg>/.dotMatchesNewlines(), with: ""))
        if let main = rest.firstRange(of: "<main") { rest = rest[main.lowerBound...] }
        while let open = rest.firstIndex(of: "<") {
            Self.add(String(rest[..<open]), to: &lines)
            guard let close = rest[open...].firstIndex(of: ">") else { break }
            Self.add(tag: String(rest[rest.index(after: open)..<close]), to: &lines)
            rest = rest[rest.index(after: close)...]
        }
        text = lines.joined(separator: "\n") + "\n"
    }

    private static func add(_ words: String, to lines: inout [String]) {
        let plain = words.trimmingCharacters(in: .whitespacesAndNewlines)
        if !plain.isEmpty { lines.append(plain) }
    }

    private static func add(tag: String, to lines: inout [String]) {
        let name = tag.prefix { $0.isLetter || $0.isNumber }
        switch name {
        case "a", "form", "input", "select", "textarea", "img", "button", "th":
            let shown = attributes(tag).filter {
                ["href", "action", "name", "type", "alt", "aria-sort", "aria-current"].contains($0.0)
            }
            lines.append("[\(([String(name)] + shown.map { "\($0.0)=\($0.1)" }).joined(separator: " "))]")
        case "h1", "h2", "h3": lines.append(name == "h1" ? "#" : "##")
        default: break  // all other tags only carry words
        }
    }

    private static func attributes(_ tag: String) -> [(String, String)] {
        tag.matches(of: /([a-z-]+)="([^"]*)"/).map { (String($0.1), String($0.2)) }
    }
}
