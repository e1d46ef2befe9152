import Domain
import Kernel

/// One checklist to be read: its lines with their clauses and keepers, what is left out and why, and since when it reads so.
struct ChecklistCard {
    private typealias Texts = ChecklistTexts
    let list: SiteChecklist
    /// The days of the versions before.
    var before: [Day] = []
    /// Who may change it: each line that is supplied or their own leads to where that is done.
    var changedBy: OrganisationID?
    let language: Language

    var html: HTML {
        let (inForce, out) = (list.inForce, list.leftOut)
        return """
            <details class="more check"><summary>\(DoubleFullDayTexts.group(list.about)(language)) · \
            \(RoundTexts.checklist(inForce.count)(language))\(if: !out.isEmpty, " · \(Texts.out(out.count)(language))")</summary>\
            <ol>\(each: inForce, line)</ol>\(LeftOutLines(lines: out, language: language, changedBy: changedBy).html)\(origin)\(adding)</details>
            """
    }

    private var origin: HTML {
        let earlier = before.map(\.text).joined(separator: ", ")
        let parts = [
            RoundTexts.inForce(list.version)(language), list.document, list.isLocal ? NoticeTexts.local(language) : "",
            earlier.isEmpty ? "" : "\(Texts.before(language)) \(earlier)",
        ]
        return "<p class=\"second\">\(parts.filter { !$0.isEmpty }.joined(separator: " · "))</p>"
    }

    private var adding: HTML {
        guard changedBy != nil else { return "" }
        let href = Address("/checklists/new", ["about": list.about]).href
        return "<p><a class=\"button\" href=\"\(href: href)\">\(Texts.add(language))</a></p>"
    }

    private func line(_ line: SiteChecklist.Line) -> HTML {
        let (keeper, instead) = (line.keeper, line.instead)
        return """
            <li><span class="says">\(line.what(language))<small>\(line.clause)\(if: keeper != nil, " · \(keeper)")</small>\
            \(if: instead != nil, "<small>\(Texts.insteadOf(instead?(language) ?? "")(language))</small>")</span>\(change(line))</li>
            """
    }

    private func change(_ line: SiteChecklist.Line) -> HTML {
        guard let changedBy, line.organisation == nil || line.organisation == changedBy else { return "" }
        return "<a href=\"\(href: "/checklist-lines/\(line.key)")\">\(Texts.change(language))</a>"
    }
}

/// What an enterprise does not look at, with who left it out and why.
struct LeftOutLines {
    let lines: [SiteChecklist.Line]
    let language: Language
    /// Who may bring them back, each on its page.
    var changedBy: OrganisationID?

    var html: HTML {
        guard !lines.isEmpty else { return "" }
        return """
            <p class="second">\(ChecklistTexts.out(lines.count)(language))</p><ul class="out">\(each: lines, line)</ul>
            """
    }

    private func line(_ line: SiteChecklist.Line) -> HTML {
        let words: HTML = "<del>\(line.what(language))</del>"
        let isOwn = changedBy != nil && line.organisation == changedBy
        let named: HTML =
            isOwn ? "<a href=\"\(href: "/checklist-lines/\(line.key)")\">\(words)</a>" : words
        return """
            <li><span class="says">\(named)<small>\(line.clause)</small>\
            <small>\(ChecklistTexts.leftOut(by: line.keeper ?? "", because: line.leftOut ?? "")(language))</small></span></li>
            """
    }
}
