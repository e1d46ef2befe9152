import Database
import Domain
import Kernel
import Store

/// Which organ is competent for what, and what no organ holds.
struct CompetencePage {
    private static let gapsOnPage = 100
    private let reading: Reading
    private let duties: [CompetenceDuty]
    private let gaps: [CompetenceGap]
    private var visit: Visit { reading.visit }
    private var language: Language { visit.language }
    private var keeps: Bool { visit.actor.role == .province || visit.actor.role == .administrator }

    init(_ reading: Reading) throws {
        self.reading = reading
        let (visit, today) = (reading.visit, reading.visit.context.today)
        duties = try RegistryStore.competences(on: today, visit.book, reading.db)
        gaps =
            visit.actor.site == nil
            ? try RegistryStore.competenceGaps(for: visit.actor, on: today, visit.book, reading.db) : []
    }

    var html: HTML {
        let add: HTML = keeps ? RegistryParts.folded(RegistryTexts.addCompetence, form, visit) : ""
        return Shell(
            RegistryTexts.competence, visit,
            main: """
                <h1>\(RegistryTexts.competence(language))</h1>\(RegistryParts.sections("/competences", visit))\
                \(if: visit.actor.site == nil, RegistryParts.card(RegistryTexts.gaps, visit, findings))\
                \(RegistryParts.card(RegistryTexts.competence, visit, table.html + add))
                """
        ).html
    }

    private var form: ActForm {
        ActForm(
            RegistryForms.competence.founding, on: "/competences", visit,
            values: ["validFrom": visit.context.today.text])
    }

    private var table: RegistryTable {
        RegistryTable(
            heads: ["siteKind", "matter", "office", "level", "article", "validFrom"].map(RegistryFieldTexts.field),
            rows: duties.map(row), language: language)
    }

    private func row(_ duty: CompetenceDuty) -> [HTML] {
        let kind = duty.siteKind.term(language)
        let name = keeps ? duty.own.map { RegistryParts.link("/competences/\($0)", kind) } : nil
        let origin =
            duty.own != nil ? RegistryTexts.ownRule : duty.isLocal ? RegistryTexts.local : RegistryTexts.shipped
        return [
            name ?? "\(kind)", "\(words("matter", duty.matter.rawValue))", "\(words("office", duty.office.rawValue))",
            "\(levels(duty))", "\(duty.article) <span class=\"chip none\">\(origin(language))</span>",
            "\(duty.validFrom.text)",
        ]
    }

    private func levels(_ duty: CompetenceDuty) -> String {
        let or = language == .chinese ? RegistryTexts.anyOf.zh : " \(RegistryTexts.anyOf.en) "
        return duty.levels.map { words("level", $0.rawValue) }.joined(separator: or)
    }

    private func words(_ field: String, _ code: String) -> String { RegistryValueTexts.value(field, code)(language) }

    private var findings: HTML {
        let first = max(reading.query["from"].flatMap { Int($0) } ?? 0, 0)
        let shown = gaps.dropFirst(first).prefix(Self.gapsOnPage)
        let heads = ["division", "siteKind", "matter"].map(RegistryFieldTexts.field)
        let table = RegistryTable(
            heads: heads + [RegistryTexts.mines, RegistryFieldTexts.field("office")], rows: shown.map(gap),
            language: language, empty: RegistryTexts.noGaps)
        let next = first + shown.count
        let more: HTML =
            next < gaps.count
            ? "<p class=\"pager\"><a class=\"button\" href=\"/competences?from=\(next)\">\(ShellTexts.older(language))</a></p>"
            : ""
        let help: HTML = gaps.isEmpty ? "" : "<p class=\"second\">\(RegistryTexts.gapsHelp(language))</p>"
        return help + table.html + more
    }

    private func gap(_ gap: CompetenceGap) -> [HTML] {
        let place = gap.division.map { [$0, gap.divisionName].compactMap(\.self).joined(separator: " ") }
        let address = Address(
            "/mines",
            [
                "division": gap.division ?? RegistryConditions.nowhere, "kind": gap.kind.rawValue,
                "status": RegistryConditions.supervised,
            ])
        let duty = gap.duty.map { "\(levels($0)) · \(words("office", $0.office.rawValue))" }
        return [
            "\(place ?? RegistryTexts.nowhere(language))", "\(gap.kind.term(language))",
            "<b>\(words("matter", gap.matter.rawValue))</b>", RegistryParts.link(address.href, String(gap.sites)),
            "\(duty ?? "—")",
        ]
    }
}

/// Administrative divisions, each for the years in which its code meant its name.
struct DivisionListPage {
    let html: HTML

    init(_ reading: Reading) throws {
        let (visit, query) = (reading.visit, reading.query)
        let found: RegistryStore.Found<Division> = try RegistryStore.page(
            matching: RegistryConditions.divisions(words: query["q"] ?? ""), after: query["cursor"], limit: 100,
            for: visit.actor, reading.db)
        let table = RegistryTable(
            heads: ["code", "name", "level", "validFrom", "successor"].map {
                $0 == "code" ? RegistryFieldTexts.field("division") : RegistryFieldTexts.field($0)
            },
            rows: found.rows.map(\.entity).map { division in
                [
                    "\(division.code)", "\(division.name)",
                    "\(RegistryValueTexts.value("level", division.level.rawValue)(visit.language))",
                    RegistryParts.span(division.validFrom, division.validTo, visit), "\(division.successor)",
                ]
            }, language: visit.language, empty: RegistryTexts.noMatch)
        html =
            Shell(
                RegistryTexts.divisions, visit,
                main: """
                    <div class="heading"><h1>\(RegistryTexts.divisions(visit.language))</h1>\
                    <p>\(ShellTexts.count(found.total)(visit.language))</p></div>\(RegistryParts.sections("/divisions", visit))\
                    \(RegistryFilter(action: "/divisions", query: query, visit: visit).html)\(table.html)\
                    \(Pager(found.next, Address("/divisions", query), visit).html)\
                    \(ExportForm(list: "/divisions", total: found.total, visit: visit).html)
                    """
            ).html
    }

}
