import Database
import Domain
import Kernel

/// Dated figures of a mine, one of each kind and period; a second one corrects the first and needs its reason.
struct FactTarget: EntityTarget {
    let kind = FactSheets.facts
    func isFor(_ role: Role) -> Bool { SheetTargets.keepMine.contains(role) || role.isRegulator }

    func id(_ record: SheetRecord, _ sheet: SheetLookup) throws -> ID<DatedFactSubject> {
        let (site, what, period) = (record["site"] ?? "", record["kind"] ?? "", record["period"] ?? "")
        let known = try sheet.db.first(
            "SELECT id FROM fact WHERE site_id = \(site) AND kind = \(what) AND period = \(period)"
        ) {
            try $0["id"] as ID<DatedFactSubject>
        }
        return known ?? derived(site, what, period)
    }

    func entity(_ record: SheetRecord, _ id: ID<DatedFactSubject>, after before: DatedFact?, _ sheet: SheetLookup)
        throws -> DatedFact
    {
        guard let site = SiteID(record["site"] ?? "") else { throw Refusal.mineUnknown }
        guard let what = record["kind"].flatMap(DatedFact.Kind.init),
            let value = record["value"].flatMap({ DecimalText($0) })
        else {
            throw Refusal.rowUnknown("value", record["value"] ?? "")
        }
        var fact =
            before
            ?? DatedFact(id: id, site: site, kind: what, period: record["period"] ?? "", value: value, source: "")
        fact.value = value
        fact.source = record["source"] ?? fact.source
        fact.reason = record["reason"] ?? fact.reason
        if let before, before.value != value, record["reason"] == nil { throw Refusal.correctionNeedsReason }
        return fact
    }

    func values(_ fact: DatedFact, _ db: Reader) throws -> [String: String] {
        var values = [
            "site": fact.site.text, "kind": fact.kind.rawValue, "period": fact.period, "value": fact.value.text,
            "source": fact.source,
        ]
        values["reason"] = fact.reason
        return values
    }
}

/// The country's divisions; a code without a date is the newest registered one.
struct DivisionTarget: EntityTarget {
    /// The year of the first edition of GB 2260.
    private static let first = "1980-01-01"

    let kind = FactSheets.divisions
    func isFor(_ role: Role) -> Bool { role == .administrator || role == .province }

    func id(_ record: SheetRecord, _ sheet: SheetLookup) throws -> ID<DivisionSubject> {
        let code = record["code"] ?? ""
        if let from = record.day("validFrom") { return Division(code: code, name: "", validFrom: from).id }
        let known = try sheet.db.first(
            "SELECT id FROM division WHERE code = \(code) ORDER BY valid_from_on DESC LIMIT 1"
        ) {
            try $0["id"] as ID<DivisionSubject>
        }
        return known ?? ID("\(code)-\(Self.first)") ?? ID(0)
    }

    func entity(_ record: SheetRecord, _ id: ID<DivisionSubject>, after before: Division?, _ sheet: SheetLookup) throws
        -> Division
    {
        guard let from = record.day("validFrom") ?? before?.validFrom ?? Day(Self.first) else {
            throw Refusal.rowUnknown("validFrom", "")
        }
        var division = before ?? Division(code: record["code"] ?? "", name: "", validFrom: from)
        division.name = record["name"] ?? division.name
        division.validTo = record.day("validTo") ?? division.validTo
        division.successor = record["successor"] ?? division.successor
        return division
    }

    func values(_ division: Division, _ db: Reader) throws -> [String: String] {
        var values = ["code": division.code, "name": division.name, "validFrom": division.validFrom.text]
        (values["validTo"], values["successor"]) = (division.validTo?.text, division.successor)
        return values
    }
}
