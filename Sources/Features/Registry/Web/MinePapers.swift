import Database
import Domain
import Kernel
import Store

extension MinePage {
    /// Licences with their ends, and the figures of the last months.
    func papers() throws -> HTML {
        html(
            "papers",
            """
            \(RegistryParts.card(RegistryTexts.licences, visit, try licenceTable(withForms: true) + export(RegistryExports.licences)))\
            \(RegistryParts.card(RegistryTexts.figures, visit, try figures() + export(RegistryExports.figures)))
            """)
    }

    func licenceTable(withForms: Bool) throws -> HTML {
        let found = try RegistryStore.all(of: Licence.self, at: site.id, by: "valid_to_on", reading.db)
        let rows = found.map { kept in licence(kept.entity, isLinked: withForms && visit.may(.keepRegistry)) }
        let table = RegistryTable(
            heads: ["kind", "number", "organ", "validTo", "state"].map(RegistryFieldTexts.field), rows: rows,
            language: visit.language)
        guard withForms, try mayEnter(Licence.self) else { return table.html }
        let form = ActForm(RegistryForms.licence.founding, on: "\(address)/licences", visit, isPrimary: false)
        return table.html + RegistryParts.folded(RegistryTexts.addLicence, form, visit)
    }

    private func licence(_ licence: Licence, isLinked: Bool) -> [HTML] {
        let kind = RegistryValueTexts.value("kind", licence.kind.rawValue)(visit.language)
        let days = licence.validTo.map { today.days(until: $0) }
        let left: HTML =
            days.map {
                $0 > 90
                    ? ""
                    : "<span class=\"\($0 < 0 ? "over" : "left")\">\(RegistryTexts.expires($0)(visit.language))</span>"
            } ?? ""
        return [
            isLinked ? RegistryParts.link("/licences/\(licence.id)", kind) : "\(kind)", "\(licence.number)",
            "\(licence.organ)", "\(licence.validTo?.text ?? "—") \(left)",
            "\(RegistryValueTexts.value("state", licence.state.rawValue)(visit.language))",
        ]
    }

    private func mayEnter<E: RegistryRow>(_: E.Type) throws -> Bool {
        guard visit.may(.keepRegistry) else { return false }
        return try keepsTree || visit.actor.role.isRegulator
    }

    private func figures() throws -> HTML {
        let found = try RegistryStore.all(
            of: DatedFact.self, at: site.id, by: "period", newestFirst: true, limit: 120, reading.db)
        let rows: [[HTML]] = found.map { kept in
            let fact = kept.entity
            return [
                "\(fact.period)", "\(RegistryValueTexts.value("kind", fact.kind.rawValue)(visit.language))",
                "\(RegistryParts.grouped(fact.value.text)) \(fact.kind.unit(visit.language))", "\(fact.source)",
                "\(fact.reason)",
            ]
        }
        let table = RegistryTable(
            heads: ["period", "kind", "value", "source", "reason"].map(RegistryFieldTexts.field), rows: rows,
            language: visit.language)
        guard try mayEnter(DatedFact.self) else { return table.html }
        let form = ActForm(FigureEntry.act, on: "\(address)/figures", visit, isPrimary: false)
        return RegistryParts.folded(RegistryTexts.addFigure, form, visit) + table.html
    }
}
