import Database
import Domain
import Kernel
import Store

/// Which organ is competent for what, and what no organ holds.
struct CompetencePage {
    let html: HTML

    init(_ reading: Reading) throws {
        let (visit, db) = (reading.visit, reading.db)
        let today = visit.context.today
        let rules = try RegistryStore.competences(on: today, db)
        let gaps = visit.actor.site == nil ? try RegistryStore.competenceGaps(for: visit.actor, on: today, db) : []
        let words = RegistryValueTexts.value
        let language = visit.language
        let table = RegistryTable(
            heads: ["siteKind", "matter", "office", "level", "article", "validFrom"].map(RegistryFieldTexts.field),
            rows: rows(rules, visit), language: language)
        let findings = RegistryTable(
            heads: ["name", "siteKind", "matter", "office"].map(RegistryFieldTexts.field),
            rows: gaps.map { gap in
                let rule = gap.rule.map {
                    "\(words("level", $0.level.rawValue)(language)) · \(words("office", $0.office.rawValue)(language))"
                }
                return [
                    RegistryParts.link("/mines/\(gap.site)", gap.siteName), "\(gap.kind.term(language))",
                    "<b>\(words("matter", gap.matter.rawValue)(language))</b>", "\(rule ?? "—")",
                ]
            }, language: language, empty: RegistryTexts.noGaps)
        let add: HTML =
            visit.actor.role == .province || visit.actor.role == .administrator
            ? RegistryParts.folded(
                RegistryTexts.addCompetence,
                ActForm(
                    RegistryForms.competence.founding, on: "/competences", visit, values: ["validFrom": today.text]),
                visit) : ""
        html =
            Shell(
                RegistryTexts.competence, visit,
                main: """
                    <h1>\(RegistryTexts.competence(language))</h1>\(RegistryParts.sections("/competences", visit))\
                    \(if: visit.actor.site == nil, RegistryParts.card(RegistryTexts.gaps, visit, findings.html))\
                    \(RegistryParts.card(RegistryTexts.competence, visit, table.html + add))
                    """
            ).html
    }
}

private func rows(_ rules: [Competence], _ visit: Visit) -> [[HTML]] {
    let (words, language) = (RegistryValueTexts.value, visit.language)
    let keeps = visit.actor.role == .province || visit.actor.role == .administrator
    return rules.map { rule in
        [
            keeps
                ? RegistryParts.link("/competences/\(rule.id)", rule.siteKind.term(language))
                : "\(rule.siteKind.term(language))", "\(words("matter", rule.matter.rawValue)(language))",
            "\(words("office", rule.office.rawValue)(language))", "\(words("level", rule.level.rawValue)(language))",
            "\(rule.article)", "\(rule.validFrom.text)",
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
                    \(RegistryPager(found.next, query, visit).html)
                    """
            ).html
    }

}
