import Domain
import Kernel
import Store

/// One item of a round: what to look at in it, and one form for whatever comes of it.
struct RoundItemForm {
    private typealias Texts = RoundTexts
    let row: CheckItemRow
    let checklists: ItemChecklists
    /// What is asked of a management rule.
    let rule: RuleQuestions?
    let isScanned: Bool
    let isOpen: Bool
    /// The campaign's address.
    let address: String
    let visit: Visit
    private var item: CheckItem { row.item }
    private var language: Language { visit.language }

    /// What was refused, when it was this item.
    static func retry(_ visit: Visit) -> (retry: Retry, number: Int)? {
        guard let retry = visit.retry, retry.noun == RoundActs.result.noun,
            let number = retry.input.texts["number"]?.last.flatMap({ Int($0) })
        else { return nil }
        return (retry, number)
    }

    private var retry: Retry? { Self.retry(visit).flatMap { $0.number == item.number ? $0.retry : nil } }

    var html: HTML {
        let detail = [DoubleFullDayTexts.name(item.kind)(language), item.place, item.code].filter { !$0.isEmpty }
        return """
            <details class="card item" name="item" id="i-\(item.number)" data-number="\(item.number)" data-ref="\(item.ref)" data-code="\(item.code)"\(if: isOpen, " open")>\
            <summary><span class="name">\(item.name)<small>\(detail.joined(separator: " · "))</small></span><span class="chip none">\(DoubleFullDayTexts.name(row.state)(language))</span></summary>\
            \(standing)<p class="second">\(DoubleFullDayTexts.owner(language)) \(row.ownerName)</p>\(form)</details>
            """
    }

    private var standing: HTML {
        if row.state != .notDone {
            return "<p class=\"error\">\(Texts.already(language)) · \(DoubleFullDayTexts.name(row.state)(language))</p>"
        }
        guard item.checker != visit.actor.person else { return "" }
        return "<p class=\"second\">\(Texts.notYours(language))\(row.checkerName)</p>"
    }

    private var form: HTML {
        let (isNew, key) = (row.state == .notDone, retry?.input.texts["key"]?.last)
        return """
            <form class="act" method="post" action="\(href: "\(address)/\(RoundActs.result.noun)")" enctype="multipart/form-data" data-outbox="send" data-stays data-subject="\(item.name)">\
            <input type="hidden" name="csrf" value="\(visit.csrf)"><input type="hidden" name="number" value="\(item.number)">\
            <input type="hidden" name="scanned" value="\(isScanned ? "1" : "")"><input type="hidden" name="seenAt" value="">\
            \(if: key != nil, "<input type=\"hidden\" name=\"key\" value=\"\(key)\">")\
            \(problem)\(rule.map(\.html) ?? "")\(checklists.html)\(if: isNew, button(.ok))\(found)\(if: isNew, excluded)</form>
            """
    }

    private var problem: HTML {
        guard let retry else { return "" }
        let strange = retry.flaws.filter { !["note", "why"].contains($0.field) }.map { $0.text(language) }
        return "<div class=\"error\" role=\"alert\"><p>\(retry.refusal.text(language))</p>\(each: strange, line)</div>"
    }

    private func line(_ text: String) -> HTML { "<p>\(text)</p>" }

    private func button(_ outcome: CheckResult.Outcome) -> HTML {
        let text = outcome == .found ? Texts.send : Texts.name(outcome)
        return """
            <p class="bar"><button class="primary big" name="outcome" value="\(outcome.rawValue)">\(text(language))</button></p>
            """
    }

    private var found: HTML {
        let asked = [RoundActs.note.asking, RoundActs.photos.asking, RoundActs.cause.asking, RoundActs.fix.asking]
        return folded(Texts.found, "found", asked.map(field), .found, isOpen: outcome == .found)
    }

    private var excluded: HTML {
        folded(
            Texts.notApplicable, "excluded", [field(RoundActs.why.asking)], .notApplicable,
            isOpen: outcome == .notApplicable)
    }

    private var outcome: CheckResult.Outcome? {
        guard let retry else { return nil }
        let said = retry.input.texts["outcome"]?.last.flatMap(CheckResult.Outcome.init)
        // What was marked as not in order and called in order is reported.
        return said == .ok ? .found : said
    }

    private func folded(
        _ title: Localized, _ kind: String, _ fields: [HTML], _ outcome: CheckResult.Outcome, isOpen: Bool
    ) -> HTML {
        """
        <details class="more \(kind)"\(if: isOpen, " open")><summary class="button big">\(title(language))</summary>\
        \(each: fields, \.self)\(button(outcome))</details>
        """
    }

    private func field(_ asking: Asking) -> HTML {
        let flaw = retry?.flaws.first {
            $0.field == asking.name || ($0.field == "note" && asking.name == "why" && outcome == .notApplicable)
        }
        return Field(
            asking, prefix: String(item.number), values: retry?.input.texts[asking.name] ?? [],
            error: flaw?.text(language), language
        ).html
    }
}
