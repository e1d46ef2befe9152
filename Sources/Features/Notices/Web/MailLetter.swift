import Kernel

/// The words of one mail, in the receiver's language, as text and as HTML.
package struct MailLetter: Hashable, Sendable {
    package let subject: String
    package let text: String
    package let html: String
    /// Where the receiver changes what is sent.
    package let preferences: String

    /// Sections of lines that may lead somewhere, and how to change what is sent.
    init(_ subject: Localized, _ sections: [Section], base: String, _ language: Language) {
        preferences = "\(base)/notices/preferences"
        self.subject = "[\(ShellTexts.product(language))] \(subject(language))"
        let foot = MailTexts.foot(language)
        text = (sections.map { $0.text(base) } + ["-- \n\(foot)\n\(preferences)"]).joined(separator: "\n\n") + "\n"
        let page: HTML = """
            <!doctype html><html lang="\(language.tag)"><head><meta charset="utf-8"><title>\(subject(language))</title></head><body>\
            <h1>\(subject(language))</h1>\(each: sections.map { $0.html(base) }, \.self)\
            <hr><p><small>\(foot) <a href="\(preferences)">\(PreferenceTexts.title(language))</a></small></p></body></html>
            """
        html = String(decoding: page.bytes, as: UTF8.self)
    }

    /// A title and its lines.
    struct Section: Hashable, Sendable {
        var title: String?
        let lines: [Line]

        struct Line: Hashable, Sendable {
            let words: String
            var detail: String?
            /// A path of ours.
            var path: String?

            func html(_ base: String) -> HTML {
                let name: HTML = path.map { "<a href=\"\(base + $0)\">\(words)</a>" } ?? "\(words)"
                return "<li>\(name)\(if: detail != nil, "<br><small>\(detail)</small>")</li>"
            }
        }

        func text(_ base: String) -> String {
            let lines = lines.map { line in
                [line.words, line.detail.map { "  \($0)" }, line.path.map { "  \(base)\($0)" }].compactMap(\.self)
                    .joined(separator: "\n")
            }
            return ([title.map { "== \($0) ==" }].compactMap(\.self) + lines).joined(separator: "\n")
        }

        func html(_ base: String) -> HTML {
            "\(if: title != nil, "<h2>\(title)</h2>")<ul>\(each: lines.map { $0.html(base) }, \.self)</ul>"
        }
    }
}
