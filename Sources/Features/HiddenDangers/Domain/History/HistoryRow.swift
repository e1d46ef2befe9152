package import Kernel

/// A row of another register, its people and its place already found in ours.
package struct HistoryRow: Sendable {
    package struct People: Sendable {
        package let reporter, assignee, corrector, acceptor: PersonID?

        package init(reporter: PersonID?, assignee: PersonID?, corrector: PersonID?, acceptor: PersonID?) {
            (self.reporter, self.assignee, self.corrector, self.acceptor) = (reporter, assignee, corrector, acceptor)
        }
    }

    let record: SheetRecord
    let people: People
    let place: PlaceID?

    package init(_ record: SheetRecord, _ people: People, place: PlaceID?) {
        (self.record, self.people, self.place) = (record, people, place)
    }

    var phase: HiddenDanger.Phase { Self.phase(record) }

    /// Whether nobody has to act any more, so that the register's names are enough.
    package static func isOver(_ record: SheetRecord) -> Bool { phase(record).isEnded }

    /// What the row says, else what its dates and people show.
    private static func phase(_ record: SheetRecord) -> HiddenDanger.Phase {
        if let state = record["state"].flatMap(HiddenDanger.Phase.init) { return state }
        if record["closedOn"] != nil { return .closed }
        if record["acceptedOn"] != nil { return .accepted }
        if record["correctedOn"] != nil { return .corrected }
        if record["assignee"] != nil { return .assigned }
        return record["grade"] != nil ? .graded : .reported
    }

    /// The danger as the register tells it, or what is missing or cannot be so; an error names the field.
    package func danger(
        _ id: HiddenDangerID, at site: SiteID, in context: Context
    ) -> (danger: ImportedDanger?, flaws: [HistoryFlaw]) {
        let flaws = flaws(on: context.today)
        guard flaws.isEmpty, let found = record.day("foundOn") else { return (nil, flaws) }
        let zone = context.zone
        let danger = ImportedDanger(
            id: id, site: site, words: record.values, finding: finding, phase: phase, foundAt: zone.start(of: found),
            reportedBy: people.reporter, grade: grade, stoppedArea: record["stoppedArea"],
            assignment: assignment(zone, found), rounds: rounds(zone),
            endedAt: phase.isEnded ? (record.day("closedOn") ?? record.day("acceptedOn")).map(zone.start) : nil,
            recordedBy: context.actor.person, recordedAt: context.now)
        return (danger, [])
    }

    var grade: HiddenDanger.Grade? { record["grade"].flatMap(HiddenDanger.Grade.init) }

    private var finding: Finding {
        let foundBy = record["foundBy"].flatMap(Finding.FoundBy.init) ?? .own
        let usual: Finding.Source = foundBy.isOfficial ? .regulator : foundBy == .superior ? .superior : .daily
        return Finding(
            what: record["what"] ?? "", place: place, placeText: record["place"],
            cause: record["cause"].flatMap(Finding.Cause.init), foundBy: foundBy,
            source: record["source"].flatMap(Finding.Source.init) ?? usual, clause: record["clause"])
    }

    /// Only where the register names both the person and the deadline.
    private func assignment(_ zone: Zone, _ found: Day) -> Assignment? {
        guard let person = people.assignee, let deadline = record.day("deadline") else { return nil }
        return Assignment(
            person: person, measures: record["measures"] ?? "",
            fundsFen: Int64(((record.double("funds") ?? 0) * 100).rounded()), deadline: deadline,
            contingencyPlan: record["plan"] ?? "", assignedBy: nil, at: zone.start(of: found))
    }

    private func rounds(_ zone: Zone) -> [Round] {
        guard let by = people.corrector ?? people.assignee else { return [] }
        var rounds: [Round] = []
        if let corrected = record.day("firstCorrectedOn"), let rejected = record.day("rejectedOn"),
            let judge = people.acceptor
        {
            let correction = Correction(by: by, what: record["correction"] ?? "", at: zone.start(of: corrected))
            rounds.append(
                Round(
                    correction: correction,
                    verdict: Verdict(
                        by: judge, isAccepted: false, opinion: record["rejection"] ?? "", at: zone.start(of: rejected)))
            )
        }
        guard let corrected = record.day("correctedOn") else { return rounds }
        var last = Round(
            correction: Correction(by: by, what: record["correction"] ?? "", at: zone.start(of: corrected)),
            verdict: nil)
        if let accepted = record.day("acceptedOn"), let judge = people.acceptor {
            last.verdict = Verdict(
                by: judge, isAccepted: true, opinion: record["opinion"] ?? "", at: zone.start(of: accepted))
        }
        return rounds + [last]
    }
}
