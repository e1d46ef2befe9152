package import Database
package import Domain
package import Kernel
import Store

/// A campaign's report counted again from the ledger's payloads alone: no row of items, rounds or dangers is read.
package struct CloseOutRecount {
    private var items: [Int: CheckItem] = [:]
    private var excluded: Set<Int> = []
    private var outcomes: [Int: CheckResult.Outcome] = [:]
    private var rounds: [String: CheckRound] = [:]
    private var people = 0
    private let campaign: DoubleFullDayID

    package static func report(of campaign: DoubleFullDayID, _ db: Reader) throws -> CloseOut {
        var recount = CloseOutRecount(campaign: campaign)
        let payloads = try db.all("SELECT subject, body FROM payload ORDER BY subject, number") {
            (subject: try $0["subject"] as String, body: try $0["body"] as String)
        }
        for entry in payloads where entry.subject == "\(DoubleFullDay.kind)/\(campaign)" {
            recount.take(try JSONText.decode(DoubleFullDayEvent.self, from: entry.body))
        }
        for entry in payloads where entry.subject.hasPrefix("\(CheckRound.kind)/\(campaign).") {
            recount.take(try JSONText.decode(CheckRoundEvent.self, from: entry.body), on: entry.subject)
        }
        var report = recount.frame
        let dangers = payloads.filter { $0.subject.hasPrefix("\(HiddenDanger.kind)/") }
        for history in Dictionary(grouping: dangers, by: \.subject).values {
            let events = try history.map { try JSONText.decode(HiddenDangerEvent.self, from: $0.body) }
            recount.add(events, to: &report)
        }
        let seen = payloads.filter { $0.subject.hasPrefix("\(ViolationCase.kind)/") }
        for history in Dictionary(grouping: seen, by: \.subject).values {
            let events = try history.map { try JSONText.decode(ViolationEvent.self, from: $0.body) }
            recount.add(events, to: &report)
        }
        return report
    }

    private init(campaign: DoubleFullDayID) { self.campaign = campaign }

    private mutating func take(_ event: DoubleFullDayEvent) {
        switch event {
        case .itemsFrozen(let lines): for item in lines.compactMap(CheckItem.init(line:)) { items[item.number] = item }
        case .rollFrozen(let lines): people += lines.count
        case .excluded(let numbers, _, _): excluded.formUnion(numbers)
        case .opened, .checklistsFrozen, .drawn, .reassigned, .explained, .moved, .closed: break
        }
    }

    private mutating func take(_ event: CheckRoundEvent, on subject: String) {
        rounds[subject, default: CheckRound()].apply(event)
        if case .walked(let walk) = event { for result in walk.results { outcomes[result.number] = result.outcome } }
    }

    private func share(_ items: [CheckItem]) -> DoubleFullDay.Share {
        let out = items.count { excluded.contains($0.number) || outcomes[$0.number] == .notApplicable }
        let done = items.count { !excluded.contains($0.number) && [.ok, .found].contains(outcomes[$0.number]) }
        return .init(due: items.count, done: done, notApplicable: out)
    }

    /// Items and people; dangers and violations come to it.
    private var frame: CloseOut {
        let parts = rounds.values.compactMap(\.takenPart)
        let excused = rounds.values.count { $0.takenPart == nil && $0.excuse != nil }
        let all = Array(items.values)
        var report = CloseOut(
            items: share(all), people: .init(due: people, done: parts.count, notApplicable: excused),
            kinds: Dictionary(grouping: all, by: \.kind.rawValue).mapValues { share($0) })
        report.violations.noneSeen = parts.count { $0.isNoneFound }
        return report
    }

    private func add(_ events: [HiddenDangerEvent], to report: inout CloseOut) {
        guard let first = events.first, var danger = HiddenDanger.founded(by: first),
            danger.finding.campaign == campaign
        else { return }
        for event in events.dropFirst() { danger.apply(event) }
        let fixed = events.contains { event in
            if case .fixedOnTheSpot = event { return true }
            return false
        }
        report.dangers.add(
            in: danger.phase, grade: danger.grading?.grade, cause: danger.finding.cause, isFixedOnTheSpot: fixed)
    }

    private func add(_ events: [ViolationEvent], to report: inout CloseOut) {
        guard let first = events.first, var violation = ViolationCase.founded(by: first),
            violation.sighting.campaign == campaign
        else { return }
        for event in events.dropFirst() { violation.apply(event) }
        guard violation.phase != .dropped else { return }
        let sighting = violation.sighting
        report.violations.add(sighting.type, sighting.manner, isSerious: sighting.isSerious)
    }
}
