import Domain
import Kernel
import Store

extension RoundPage {
    var html: HTML {
        Shell(
            Texts.title, visit,
            main: """
                <div class="narrow round"><p class="crumbs"><a href="\(href: address)">\(kept.day.month.text) \(DoubleFullDayTexts.title(language))</a></p>\
                <div class="heading"><h1>\(Texts.title(language))</h1></div>\
                <p class="second"><meter min="0" max="\(max(mine.count, 1))" value="\(mine.count - left)" aria-hidden="true"></meter> \
                \(Texts.progress(mine.count - left, mine.count)(language))</p>\
                \(isOpen ? body : "<p class=\"error\">\(Texts.closed(language))</p>")\(own)</div>
                """
        ).html
    }

    private var body: HTML {
        if let item { return "\(card(item))\(search)\(left == 0 ? part : "")" }
        let said = mine.isEmpty ? Texts.nothingDue : Texts.allDone
        return "<p class=\"phase\">\(said(language))</p>\(part)\(search)"
    }

    private func card(_ row: CheckItemRow) -> HTML {
        let item = row.item
        let detail = [DoubleFullDayTexts.name(item.kind)(language), item.place, item.code].filter { !$0.isEmpty }
        return """
            <section class="card next item"><h2>\(item.name)</h2><p class="second">\(detail.joined(separator: " · "))</p>\
            <p>\(DoubleFullDayTexts.owner(language)) \(row.ownerName)</p>\(standing(row))\(checklists?.html ?? "")\(buttons(row))</section>
            """
    }

    private func standing(_ row: CheckItemRow) -> HTML {
        if row.state != .notDone {
            return "<p class=\"error\">\(Texts.already(language)) · \(DoubleFullDayTexts.name(row.state)(language))</p>"
        }
        guard row.item.checker != visit.actor.person else { return "" }
        return "<p class=\"second\">\(Texts.notYours(language))\(row.checkerName)</p>"
    }

    private func buttons(_ row: CheckItemRow) -> HTML {
        let number = String(row.item.number)
        let line = "\(number) ok\(isScanned ? " scanned" : "")"
        let skip = Address("\(address)/round", ["after": number]).href
        let ok: HTML = """
            <form class="act" method="post" action="\(href: "\(address)/walks")" data-outbox="send"><input type="hidden" name="csrf" value="\(visit.csrf)">\
            <input type="hidden" name="results" value="\(line)"><button class="primary big">\(Texts.ok(language))</button></form>
            """
        let values = ["number": number, "scanned": isScanned ? "1" : ""]
        let found = folded(RoundActs.finding, Texts.found, values, hidden: ["number", "scanned"])
        let excluded = folded(RoundActs.exclusion, Texts.notApplicable, ["number": number], hidden: ["number"])
        return """
            \(if: row.state == .notDone, ok)\(found)\(if: row.state == .notDone, excluded)\
            \(if: left > 1, "<p class=\"bar\"><a class=\"button big\" href=\"\(href: skip)\">\(Texts.skip(language))</a></p>")
            """
    }

    private func folded(
        _ act: Act<RoundActs.Batch>, _ title: Localized, _ values: [String: String], hidden: Set<String>
    ) -> HTML {
        let form = ActForm(act, on: address, visit, values: values, hidden: hidden)
        return """
            <details class="more"\(if: form.isRetried, " open")><summary class="button big">\(title(language))</summary>\(form.html)</details>
            """
    }

    private var search: HTML {
        """
        <form class="find" method="get" action="\(href: "\(address)/round")"><label for="f-ref">\(Texts.find(language))</label>\
        <p class="bar"><input id="f-ref" name="ref" type="text" maxlength="100"><button>\(Texts.find2(language))</button></p></form>
        """
    }

    private var part: HTML {
        if row.round.takenPart != nil { return "<p class=\"phase\">✓ \(Texts.tookPart(language))</p>" }
        return """
            <section class="card next"><h2>\(Texts.partTitle(language))</h2><p>\(Texts.partHelp(language))</p>\
            <form class="act" method="post" action="\(href: "\(address)/participation")" data-outbox="send"><input type="hidden" name="csrf" value="\(visit.csrf)">\
            <p class="bar"><button class="primary">\((seen > 0 ? Texts.partSeen(seen) : Texts.part)(language))</button></p></form></section>
            """
    }

    private var own: HTML {
        guard !mine.isEmpty else { return "" }
        return """
            <section class="card"><h2>\(Texts.sheet(language)) <span class="badge calm">\(mine.count)</span></h2>\
            \(if: isOpen && left > 0, "<p class=\"second\">\(Texts.sheetHelp(language))</p>")\
            <form class="act" method="post" action="\(href: "\(address)/walks")" data-outbox="send"><input type="hidden" name="csrf" value="\(visit.csrf)">\
            <ul class="rows sheet-rows">\(each: mine, line)</ul>\
            \(if: isOpen && left > 0, "<p class=\"bar\"><button>\(Texts.sendSheet(language))</button></p>")</form></section>
            """
    }

    private func line(_ row: CheckItemRow) -> HTML {
        let address = Address("\(address)/round", ["item": String(row.item.number)]).href
        return """
            <li>\(tick(row))<a href="\(href: address)"><span class="name">\(row.item.name)<small>\(row.item.place)</small></span>\
            <span class="end"><span class="chip \(row.state == .notDone ? "none" : "state")">\(DoubleFullDayTexts.name(row.state)(language))</span></span></a></li>
            """
    }

    private func tick(_ row: CheckItemRow) -> HTML {
        guard isOpen, row.state == .notDone else { return "" }
        return """
            <label class="tick"><input type="checkbox" name="results" value="\(row.item.number) ok">\
            <span class="hidden">\(row.item.name)</span></label>
            """
    }
}
