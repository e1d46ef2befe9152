import Kernel

/// The papers of a thing, each in both languages.
struct PrintLinks {
    let title: String
    /// Names and addresses.
    let papers: [(name: Localized, href: String)]
    let language: Language

    var html: HTML {
        "<section class=\"card print\"><h2>\(title)</h2><ul>\(each: papers, line)</ul></section>"
    }

    private func line(_ paper: (name: Localized, href: String)) -> HTML {
        let mark = paper.href.contains("?") ? "&" : "?"
        let other: Language = language == .chinese ? .english : .chinese
        return """
            <li><a href="\(href: "\(paper.href)\(mark)language=\(language.rawValue)")">\(paper.name(language))</a> · \
            <a href="\(href: "\(paper.href)\(mark)language=\(other.rawValue)")" lang="\(other.tag)">\(other == .chinese ? "中文" : "English")</a></li>
            """
    }
}
