import Domain
import Kernel
import Store

/// The selected dangers, what can be done with them, and the one form for all.
struct BulkPage {
    private typealias Texts = BulkTexts
    struct Line { let kept: HiddenDangerStore.Kept; let number: Int; let authority: DangerAuthority }

    let lines: [Line]
    let isCut: Bool
    let act: BulkAct?
    let people: [Choice]
    let rules: HiddenDangerRules?
    let visit: Visit
    private var language: Language { visit.language }

    var html: HTML {
        Shell(
            Texts.title, visit,
            main: """
                <p class="crumbs"><a href="/hidden-dangers">\(HiddenDangerTexts.title(language))</a></p>\
                <h1>\(Texts.title(language))</h1>\(lines.isEmpty ? empty : filled)
                """
        ).html
    }

    private var empty: HTML {
        "<div class=\"empty\"><h2>\(Texts.none(language))</h2><p>\(Texts.noneHelp(language))</p></div>"
    }

    private var filled: HTML {
        """
        <p class="second">\(Texts.help(language))</p>\(if: isCut, cut)\(choices)<div class="columns"><div>\(form)</div>\
        <section class="card"><h2>\(Texts.selected(language))</h2><ul class="rows">\(each: lines, row)</ul></section></div>
        """
    }

    private var cut: HTML { "<p class=\"notice\">\(Texts.tooMany(BulkRow.most)(language))</p>" }

    private func possible(_ act: BulkAct) -> [Line] {
        lines.filter { act.obstacle($0.authority) == nil }
    }

    /// What is possible for at least one of them.
    private var choices: HTML {
        let offered = BulkAct.allCases.filter { !possible($0).isEmpty }
        guard !offered.isEmpty else { return "<p class=\"notice\">\(Texts.nothingPossible(language))</p>" }
        return "<nav class=\"tabs\" aria-label=\"\(Texts.what(language))\">\(each: offered, choice)</nav>"
    }

    private func choice(_ offered: BulkAct) -> HTML {
        let ids = lines.map { "&id=\($0.kept.danger.id)" }.joined()
        return """
            <a href="\(href: "/hidden-dangers/bulk?act=\(offered.rawValue)\(ids)")"\(if: offered == act, " aria-current=\"page\"")>\
            \(offered.act.title(language))&nbsp;<small>\(possible(offered).count)/\(lines.count)</small></a>
            """
    }

    private var form: HTML {
        guard let act, act.isFor(visit) else { return "" }
        let possible = possible(act)
        guard !possible.isEmpty else { return "" }
        let form = ActForm(
            act.act, on: "/hidden-dangers/bulk", visit, values: values(act),
            options: people.isEmpty ? [:] : ["person": people], before: "\(each: lines, hidden)",
            isForSeveral: true)
        return """
            <section class="card next"><h2>\(act.act.title(language))</h2>\
            <p class="second">\(Texts.offered(possible.count, of: lines.count)(language))</p>\(form.html)</section>
            """
    }

    /// The deadline that is the earliest of all that the grades allow.
    private func values(_ act: BulkAct) -> [String: String] {
        guard act == .assignment else { return [:] }
        let latest = lines.compactMap { line in
            line.kept.danger.grade.flatMap { rules?.latestDeadline($0, from: visit.context.today) }
        }.min()
        return ["funds": "0", "deadline": latest?.text ?? ""]
    }

    private func hidden(_ line: Line) -> HTML {
        "<input type=\"hidden\" name=\"row\" value=\"\("\(line.kept.danger.id)~\(line.kept.version)")\">"
    }

    private func row(_ line: Line) -> HTML {
        let danger = line.kept.danger
        let why = act.flatMap { $0.obstacle(line.authority) }
        let state = HiddenDangerTexts.name(danger.phase)(language)
        return """
            <li><a href="\(href: "/hidden-dangers/\(danger.id)")"><span class="name">#\(line.number) \(danger.finding.what)\
            <small>\(state)\(why.map { " · \(Texts.notDone(language))：\($0.text(language))" })</small></span>\
            <span class="end">\(LevelChip(danger.grade, danger.grading?.own, visit).html)</span></a></li>
            """
    }
}

/// What became of each.
struct BulkResultPage {
    private typealias Texts = BulkTexts
    let act: BulkAct
    let outcomes: [BulkOutcome]
    let visit: Visit
    private var language: Language { visit.language }

    var html: HTML {
        let refused = outcomes.filter { $0.refusal != nil }
        let heads = [HiddenDangerTexts.number, HiddenDangerTexts.what, Texts.result]
        return Shell(
            Texts.result, visit,
            main: """
                <h1>\(act.act.title(language))</h1><p role="status"><b>\
                \(Texts.counts(done: outcomes.count - refused.count, refused: refused.count)(language))</b></p>\
                <div class="scroll" tabindex="0"><table><thead><tr>\(each: heads, head)</tr></thead>\
                <tbody>\(each: refused + outcomes.filter { $0.refusal == nil }, row)</tbody></table></div>\
                <p class="bar"><a class="button primary" href="/hidden-dangers">\(Texts.back(language))</a></p>
                """
        ).html
    }

    private func head(_ text: Localized) -> HTML { "<th scope=\"col\">\(text(language))</th>" }

    private func row(_ outcome: BulkOutcome) -> HTML {
        let result: HTML =
            outcome.refusal.map { "<b class=\"over\">✗ \(Texts.notDone(language))</b> \($0(language))" }
            ?? "✓ \(Texts.done(language)) <small>\(ShellTexts.record(language)) #\(outcome.record.map(String.init))</small>"
        return """
            <tr><td class="number">\(outcome.number.map(String.init) ?? "—")</td>\
            <td class="what"><a href="\(href: "/hidden-dangers/\(outcome.id)")">\(outcome.what ?? outcome.id)</a></td><td>\(result)</td></tr>
            """
    }
}
