import Domain
import Kernel
import Store

extension HiddenDangerPage {
    private typealias Texts = HiddenDangerTexts
    private var language: Language { visit.language }

    var html: HTML {
        Shell(
            Texts.title, visit,
            main: """
                <p class="crumbs"><a href="/hidden-dangers">\(Texts.title(language))</a> › #\(around.number)</p>\
                <h1>\(danger.finding.what)</h1><p class="phase">\(chips)</p>\(importNote)\(sinceOpened)\
                <ol class="stepper">\(each: steps, step)</ol><div class="columns"><div>\(actions)\(doubts)\(section(Texts.facts, facts))\
                \(fiveThings)\(NoticeTraceCard(traces: around.traces, visit: visit).html)\(photos)\(story)\(HiddenDangerPapers.links(danger, language))</div>\
                <section class="card"><h2>\(Texts.history(language))</h2><ol class="timeline">\(each: moments.reversed(), moment)</ol>\
                <p><a href="\(href: "/evidence/hidden-danger/\(danger.id)")">\(EvidenceTexts.title(language))</a></p>\
                \(commenting)</section></div>
                """
        ).html
    }

    private func step(_ step: Step) -> HTML {
        """
        <li class="\(step.isCurrent ? "current" : step.isDone ? "done" : "todo")"\(if: step.isCurrent, " aria-current=\"step\"")>\(step.name)\
        <small>\(step.who)</small><small>\(step.when)</small></li>
        """
    }

    func moment(_ moment: Moment) -> HTML {
        """
        <li><time>\(moment.when)</time><b>\(moment.what)</b> \(moment.who) <small>\(ShellTexts.record(language)) #\(moment.seq)\(moment.made)</small>\
        \(if: moment.words != nil, "<p class=\"said\">\(moment.words)</p>")\(moment.signature)</li>
        """
    }
}
