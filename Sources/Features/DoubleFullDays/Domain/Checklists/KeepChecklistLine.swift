package import Kernel

/// Keeps a new line from a day on, or another wording of a supplied one, or leaves a supplied one out.
package struct KeepChecklistLine: Sendable {
    package let id: ChecklistLineID
    package let about: String
    package let supplied: String?
    /// `nil` leaves the supplied line out.
    package let wording: ChecklistLine.Wording?
    package let from: Day
    package let reason: String

    package init(
        id: ChecklistLineID, about: String, supplied: String? = nil, wording: ChecklistLine.Wording?, from: Day,
        reason: String
    ) {
        (self.id, self.about, self.supplied) = (id, about, supplied)
        (self.wording, self.from, self.reason) = (wording, from, reason)
    }

    /// `others` are the keeper's own lines of the same list; `clause` is what the supplied line rests on.
    package func decide(
        keeper: OrganisationID, beside others: [ChecklistLine], clause: String, in context: Context
    ) throws(Refusal) -> ChecklistLine {
        try context.expectStart(from)
        let words = ChecklistLine.Wording(zh: supplied ?? "", en: nil, document: clause, article: "")
        let line = ChecklistLine(
            id: id, organisation: keeper, about: about, supplied: supplied, isLeftOut: wording == nil,
            wording: wording ?? words, from: from, reason: reason)
        try line.expectPlace(beside: others)
        return line
    }
}

/// Words a line otherwise from a day on, or leaves the supplied one out: what it said before stays with its days.
package struct RewordChecklistLine: Sendable {
    package let id: ChecklistLineID
    /// `nil` leaves the supplied line out.
    package let wording: ChecklistLine.Wording?
    package let from: Day
    package let reason: String

    package init(id: ChecklistLineID, wording: ChecklistLine.Wording?, from: Day, reason: String) {
        (self.id, self.wording, self.from, self.reason) = (id, wording, from, reason)
    }

    /// The line as it ends, and the one that follows it.
    package func decide(
        on line: ChecklistLine, beside others: [ChecklistLine], in context: Context
    ) throws(Refusal) -> (before: ChecklistLine, after: ChecklistLine) {
        let before = try EndChecklistLine(from: from, reason: reason).decide(on: line, in: context)
        let after = ChecklistLine(
            id: id, organisation: line.organisation, about: line.about, supplied: line.supplied,
            isLeftOut: wording == nil, wording: wording ?? line.wording, from: from, reason: reason, replaces: line.id)
        try after.expectPlace(beside: others.filter { $0.id != line.id } + [before])
        return (before, after)
    }
}

/// Ends a line: from this day on it holds no more, and what was supplied in its place is back.
package struct EndChecklistLine: Sendable {
    package let from: Day
    package let reason: String

    package init(from: Day, reason: String) { (self.from, self.reason) = (from, reason) }

    package func decide(on line: ChecklistLine, in context: Context) throws(Refusal) -> ChecklistLine {
        try context.expectStart(from)
        guard line.until == nil else { throw .checklistLineEnded }
        guard from >= line.from else { throw .checklistLineBeginsLater(line.from) }
        var ended = line
        (ended.until, ended.endedBecause) = (from.adding(days: -1), try reason.stated())
        return ended
    }
}

extension Context {
    /// What was shown yesterday is past: a list changes from today on, or later.
    fileprivate func expectStart(_ day: Day) throws(Refusal) {
        guard day >= today else { throw .checklistChangedBefore(today) }
    }
}

extension ChecklistLine {
    /// As many lines of its own as an enterprise puts into one list.
    package static let most = 15

    fileprivate func expectPlace(beside others: [ChecklistLine]) throws(Refusal) {
        if let problem = problems().first { throw problem }
        let beside = others.filter { overlaps($0) && $0.id != id }
        guard supplied == nil || !beside.contains(where: { $0.supplied == supplied }) else {
            throw .checklistLineDecided
        }
        guard isLeftOut || !beside.contains(where: { !$0.isLeftOut && $0.wording.zh == wording.zh }) else {
            throw .checklistLineTwice
        }
        guard supplied != nil || beside.count(where: { $0.supplied == nil }) < Self.most else {
            throw .checklistFull(Self.most)
        }
    }
}
