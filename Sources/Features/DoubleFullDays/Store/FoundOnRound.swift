import Database
import Domain
import Kernel

/// What is found on a round becomes a hidden danger by the danger's own command, with source and campaign.
struct FoundOnRound {
    let campaign: DoubleFullDay
    let photos: [Photo]
    let rules: HiddenDangerRules?
    let context: Context

    func report(
        _ result: inout CheckResult, _ items: [Int: MetItem], _ fresh: () -> HiddenDangerID, _ db: Writer
    ) throws {
        guard result.outcome == .found, let what = result.note, let item = items[result.number] else { return }
        let finding = Finding(
            what: what, place: item.placeID, placeText: item.placeID == nil ? item.label : nil, cause: result.cause,
            foundBy: .own, source: .doubleFullDay, system: item.kind == .system ? item.placeID : nil,
            equipment: item.kind == .equipment ? item.placeID : nil, campaign: campaign.id)
        let command = ReportHiddenDanger(id: fresh(), site: campaign.site, finding: finding, rules: rules)
        var kept = try HiddenDangerStore.report(command, showing: photos, in: context, db)
        if let fix = result.fix, let rules {
            kept = try HiddenDangerStore.perform(
                FixHiddenDangerOnTheSpot(fix, rules: rules), on: kept.danger.id, version: nil, in: context, db)
        }
        result.danger = kept.danger.id
        try db.run(
            "INSERT INTO double_full_day_danger (campaign_id, danger_id) VALUES (\(campaign.id), \(kept.danger.id))")
    }
}
