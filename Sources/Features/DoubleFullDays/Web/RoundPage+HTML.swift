import Domain
import Kernel
import Store

extension RoundPage {
    var html: HTML {
        Shell(
            Texts.title, visit,
            main: """
                <div class="narrow round" id="round" \(words)><p class="crumbs"><a href="\(href: address)">\(kept.day.month.text) \(DoubleFullDayTexts.title(language))</a></p>\
                <div class="heading"><h1>\(Texts.title(language))</h1></div>\
                <p class="second"><meter min="0" max="\(max(mine.count, 1))" value="\(done.count)" aria-hidden="true"></meter> \
                <span id="progress">\(Texts.progress(done.count, mine.count)(language))</span></p>\
                \(isOpen ? body : "<p class=\"error\">\(Texts.closed(language))</p>")\(settled)</div>\
                <script src="/assets/scan.js" defer></script><script src="/assets/round.js" defer></script>
                """
        ).html
    }

    /// The script says nothing in its own words.
    private var words: HTML {
        let said: [(name: String, text: Localized)] = [
            ("progress", Texts.progressWords), ("kept", Texts.keptHere), ("sent", Texts.sentNow),
            ("ok", DoubleFullDayTexts.name(CheckItemRow.State.done)),
            ("found", DoubleFullDayTexts.name(CheckItemRow.State.found)),
            ("excluded", DoubleFullDayTexts.name(CheckItemRow.State.notApplicable)),
            ("strange", Texts.strange), ("scan", ReportTexts.scan), ("scan-help", ReportTexts.scanHelp),
            ("cancel", PhotoTexts.cancel),
        ]
        return
            "data-action=\"\(address)/\(RoundActs.result.noun)\" data-all=\"\(mine.count)\" data-done=\"\(done.count)\" \(each: said, word)"
    }

    private func word(_ said: (name: String, text: Localized)) -> HTML {
        "data-\(said.name)=\"\(said.text(language))\" "
    }

    private var body: HTML {
        let said = mine.isEmpty ? Texts.nothingDue : Texts.allDone
        return """
            \(search)\(each: [other].compactMap(\.self), form)<p class="phase" id="all-done"\(if: !open.isEmpty, " hidden")>\(said(language))</p>\
            \(each: open, form)\(violation)\(part)
            """
    }

    private func form(_ row: CheckItemRow) -> HTML {
        let retry = RoundItemForm.retry(visit).flatMap { $0.number == row.item.number ? $0.retry : nil }
        let marked = retry?.input.texts["marks"]
        let questions = rules.questions(about: row.item.number, retry, visit)
        let lists = ItemChecklists(
            row.item, checklists, marked: Set(marked ?? []), isFolded: questions != nil, language)
        return RoundItemForm(
            row: row, checklists: lists, rule: questions,
            isScanned: scanned == row.item.number, isOpen: shown == row.item.number,
            address: address, visit: visit
        ).html
    }

    private var search: HTML {
        """
        <form class="find" id="find" method="get" action="\(href: "\(address)/round")"><label for="f-ref">\(Texts.find(language))</label>\
        <p class="bar"><input id="f-ref" name="ref" type="text" maxlength="200"><button>\(Texts.find2(language))</button></p>\
        <p class="error" role="alert" hidden></p></form>
        """
    }

    private var violation: HTML {
        guard visit.may(.recordViolation) else { return "" }
        let form = Address("/violations/new", ["from": kept.day.id.text]).href
        return """
            <p class="bar"><a class="button big" href="\(href: form)" data-keep>\(Texts.recordViolation(language))</a></p>
            """
    }

    private var part: HTML {
        if row.round.takenPart != nil { return "<p class=\"phase\">✓ \(Texts.tookPart(language))</p>" }
        return """
            <section class="card next" id="part"><h2>\(Texts.partTitle(language))</h2><p>\(Texts.partHelp(language))</p>\
            <form class="act" method="post" action="\(href: "\(address)/participation")" data-outbox="send" data-stays data-subject="\(Texts.partTitle(language))">\
            <input type="hidden" name="csrf" value="\(visit.csrf)">\
            <p class="bar"><button class="primary">\((seen > 0 ? Texts.partSeen(seen) : Texts.part)(language))</button></p></form></section>
            """
    }

    private var settled: HTML {
        guard !done.isEmpty else { return "" }
        return """
            <section class="card"><h2>\(Texts.looked(language)) <span class="badge calm">\(done.count)</span></h2>\
            <ul class="rows">\(each: done, line)</ul></section>
            """
    }

    private func line(_ row: CheckItemRow) -> HTML {
        let again = Address("\(address)/round", ["item": String(row.item.number)]).href
        return """
            <li><a href="\(href: again)"><span class="name">\(row.item.name)<small>\(row.item.place)</small></span>\
            <span class="end"><span class="chip \(row.state == .notDone ? "none" : "state")">\(DoubleFullDayTexts.name(row.state)(language))</span></span></a></li>
            """
    }
}
