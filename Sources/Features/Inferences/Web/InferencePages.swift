import Domain
import Kernel
import Store

/// All checks in sight, newest first.
struct InferenceListPage {
    private let rows: [InferenceRow]
    private let total: Int
    private let next: String?
    private let address: Address
    private let visit: Visit
    private static let length = 50

    init(_ reading: Reading) throws {
        (visit, address) = (reading.visit, Address("/inferences", reading.query))
        (rows, total) = try InferenceStore.page(
            after: try reading.query["cursor"].map { try TimeCursor($0).orThrow(Flaw.noCursor) }, limit: Self.length,
            for: visit.actor, reading.db)
        next = rows.count == Self.length ? rows.last?.cursor : nil
    }

    var html: HTML {
        Shell(
            InferenceTexts.title, visit,
            main: """
                <div class="heading"><h1>\(InferenceTexts.title(visit.language))</h1><p>\(ShellTexts.count(total)(visit.language))</p></div>\
                \(InferenceTable(rows, visit).html)\(Pager(next, address, visit).html)\
                \(ExportForm(list: "/inferences", total: total, visit: visit).html)
                """
        ).html
    }
}

struct InferenceTable {
    private let rows: [InferenceRow]
    private let visit: Visit
    private var language: Language { visit.language }

    init(_ rows: [InferenceRow], _ visit: Visit) { (self.rows, self.visit) = (rows, visit) }

    var html: HTML {
        guard !rows.isEmpty else {
            return """
                <div class="empty"><h2>\(InferenceTexts.empty(language))</h2><p>\(InferenceTexts.emptyHelp(language))</p></div>
                """
        }
        let heads = [
            InferenceTexts.question, InferenceTexts.receiver, InferenceTexts.sender, InferenceTexts.deadline,
            InferenceTexts.state,
        ]
        return """
            <div class="scroll" tabindex="0"><table><thead><tr>\(each: heads, head)</tr></thead><tbody>\(each: rows, row)</tbody></table></div>
            """
    }

    private func head(_ text: Localized) -> HTML { "<th scope=\"col\">\(text(language))</th>" }

    private func row(_ row: InferenceRow) -> HTML {
        let check = row.check
        let deadline = DeadlineText(
            deadline: check.deadline, today: visit.context.today, isOpen: check.answer == nil, language: language)
        let place = [row.siteName, row.placeName].compactMap(\.self).joined(separator: " · ")
        return """
            <tr><td class="what"><a class="row" href="\(href: "/inferences/\(check.id)")">\(check.question)</a></td><td>\(place)</td>\
            <td>\(row.sender)</td><td>\(deadline.html)</td><td><span class="chip state">\(state(check))</span></td></tr>
            """
    }

    private func state(_ check: InferenceCheck) -> String {
        (check.answer.map { InferenceTexts.name($0.kind) } ?? InferenceTexts.waiting)(language)
    }
}

/// One check, and the form to answer it.
struct InferencePage {
    private let check: InferenceCheck
    private let version: Int
    private let visit: Visit
    private var language: Language { visit.language }

    init(_ kept: InferenceStore.Kept, _ visit: Visit) {
        (check, version, self.visit) = (kept.check, kept.version, visit)
    }

    var html: HTML {
        let deadline = DeadlineText(
            deadline: check.deadline, today: visit.context.today, isOpen: check.answer == nil, language: language)
        return Shell(
            InferenceTexts.title, visit,
            main: """
                <div class="narrow"><p class="crumbs"><a href="/inferences">\(InferenceTexts.title(language))</a></p>\
                <h1>\(check.question)</h1><p>\(InferenceTexts.deadline(language)) \(deadline.html)</p>\(answered)\(form)</div>
                """
        ).html
    }

    private var answered: HTML {
        guard let answer = check.answer else { return "" }
        let link: HTML =
            if let danger = answer.danger {
                "<p><a href=\"\(href: "/hidden-dangers/\(danger)")\">\(InferenceTexts.became(language))</a></p>"
            } else { "" }
        return """
            <section class="card"><h2>\(InferenceTexts.name(answer.kind)(language))</h2><p>\(answer.note)</p>\(link)\
            <p class="second">\(visit.context.zone.minuteText(answer.at))</p></section>
            """
    }

    private var form: HTML {
        guard check.answer == nil, visit.may(.answerInference), visit.actor.site == check.site else { return "" }
        return
            "<section class=\"card next\">\(ActForm(InferenceReply.act, on: "/inferences/\(check.id)", visit, version: version).html)</section>"
    }
}
