import Domain
import Kernel
import Policy
import Store

/// One line of a checklist: what it says, since when, on what it rests, who changed it why, and the forms to change it.
struct ChecklistLinePage {
    private typealias Texts = ChecklistTexts
    private let reference: String
    private let about: String
    private let wording: ChecklistLine.Wording
    private let kept: ChecklistLines.Kept?
    private let since: Day
    private let keeper: String?
    private let mayChange: Bool
    private let history: HTML
    private let visit: Visit
    private var language: Language { visit.language }

    init(_ reading: Reading, _ book: RuleBook) throws {
        (visit, reference) = (reading.visit, reading.id)
        if let supplied = book.line(reading.id) {
            (kept, keeper, history) = (nil, nil, "")
            (about, since) = (supplied.list.about, supplied.list.term.from)
            wording = ChecklistLine.Wording(supplied.line)
            mayChange = reading.visit.may(.keepChecklists)
            return
        }
        let kept = try ChecklistLines.known(reading.id, for: reading.visit.actor, reading.db)
        (self.kept, about, since, wording) = (kept, kept.entity.about, kept.entity.from, kept.entity.wording)
        keeper = try RegistryStore.names(ofRowsIn: "organisation", [kept.entity.organisation], reading.db)[
            kept.entity.organisation]
        mayChange =
            try reading.visit.may(.keepChecklists) && kept.entity.until == nil
            && Keeper.may(keep: kept.entity, reading.visit.actor, reading.db)
        history = try RegistryHistoryCard(of: kept, reading).html
    }

    var html: HTML {
        let list = DoubleFullDayTexts.group(about)(language)
        return Shell(
            Texts.line, visit,
            main: """
                <div class="narrow"><p class="crumbs"><a href="/checklists">\(Texts.title(language))</a> › \(list)</p>\
                <h1>\(wording.what(language))</h1>\(chips)\(RegistryParts.card(Texts.line, visit, facts))\(forms)\(history)</div>
                """
        ).html
    }

    private var chips: HTML {
        let source = keeper ?? Texts.suppliedBy(language)
        return """
            <p class="phase"><span class="chip">\(source)</span>\
            \(if: kept?.entity.isLeftOut == true, " <span class=\"chip none\">\(Texts.leftOut(language))</span>")</p>
            """
    }

    private var facts: HTML {
        let line = kept?.entity
        let known: [(name: Localized, value: String?)] = [
            (Texts.clause, wording.clause), (Texts.instead, line?.isLeftOut == false ? line?.supplied : nil),
            (Texts.begins, since.text), (Texts.until, line?.until?.text), (Texts.reason, line?.because),
            (Texts.endReason, line?.endedBecause),
        ]
        return RegistryParts.facts(
            known.compactMap { fact in fact.value.map { (name: fact.name, value: "\($0)" as HTML) } }, visit)
    }

    private var forms: HTML {
        guard mayChange else { return "" }
        let (address, version) = ("/checklist-lines/\(reference)", kept?.version)
        let today = visit.context.today.text
        let wordings = [
            "zh": wording.zh, "en": wording.en ?? "", "document": wording.document, "article": wording.article,
            "from": today,
        ]
        let reword = ActForm(ChecklistActs.wording, on: address, visit, version: version, values: wordings)
        let ending = kept == nil ? Texts.leaveOut : kept?.entity.supplied == nil ? Texts.end : Texts.restore
        let end = ActForm(
            ChecklistActs.end(titled: ending), on: address, visit, version: version, isPrimary: false,
            values: ["from": today])
        let parts = [(Texts.reword, reword), (ending, end)]
        return "<section class=\"card next\">\(each: parts, folded)</section>"
    }

    private func folded(_ part: (title: Localized, form: ActForm)) -> HTML {
        RegistryParts.folded(part.title, part.form, visit)
    }
}
