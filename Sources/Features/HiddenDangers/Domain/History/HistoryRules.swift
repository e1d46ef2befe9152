package import Kernel

/// What is wrong with a row of another register, by field.
package struct HistoryFlaw: Hashable, Sendable {
    package let field: String
    package let text: Localized

    init(_ field: String, _ zh: String, _ en: String) { (self.field, text) = (field, Localized(zh, en)) }
}

// A register of the past may say little, but what it says must be possible.
extension HistoryRow {
    func flaws(on today: Day) -> [HistoryFlaw] { missing + conflicting + dates(today) }

    /// What a state cannot be without.
    private var missing: [HistoryFlaw] {
        var needed: [String] = []
        switch phase {
        case .graded: needed = ["grade"]
        case .assigned, .rectifying: needed = ["grade", "assignee", "deadline"]
        case .corrected: needed = ["correctedOn"]
        case .accepted, .closed: needed = ["correctedOn", "acceptor", "acceptedOn"]
        case .withdrawn: needed = ["closedOn"]
        case .reported, .registered, .reviewed, .merged: break
        }
        if grade == .major, !phase.isEnded { needed.append("stoppedArea") }
        var flaws = needed.filter { record[$0] == nil }.map {
            HistoryFlaw($0, "“\(phase.rawValue)”状态必须填写这一栏", "a danger that is \(phase.rawValue) needs this")
        }
        if record["correctedOn"] != nil, record["corrector"] == nil, record["assignee"] == nil {
            flaws.append(
                HistoryFlaw("assignee", "写了整改日期，就要写整改人或责任人", "a correction needs who made it, or who was responsible"))
        }
        return flaws
    }

    private var conflicting: [HistoryFlaw] {
        guard let acceptor = people.acceptor else { return [] }
        guard acceptor == (people.corrector ?? people.assignee) else { return [] }
        return [
            HistoryFlaw("acceptor", "整改人与验收人不能是同一人，请核对原台账", "who mended cannot be who accepted; look into the register")
        ]
    }

    /// Nothing happened tomorrow, and nothing before what led to it.
    private func dates(_ today: Day) -> [HistoryFlaw] {
        let order = ["foundOn", "firstCorrectedOn", "rejectedOn", "correctedOn", "acceptedOn", "closedOn"]
        let known = order.compactMap { field in record.day(field).map { (field: field, day: $0) } }
        var flaws = known.filter { $0.day > today }.map {
            HistoryFlaw($0.field, "日期在今天之后，请改正", "the day lies in the future; correct it")
        }
        for (before, after) in zip(known, known.dropFirst()) where after.day < before.day {
            flaws.append(
                HistoryFlaw(
                    after.field, "\(after.day) 早于前一步的 \(before.day)，请核对",
                    "\(after.day) is before the step it follows, \(before.day)"))
        }
        if let deadline = record.day("deadline"), let found = record.day("foundOn"), deadline < found {
            flaws.append(HistoryFlaw("deadline", "期限早于发现日期，请核对", "the deadline is before the day it was found"))
        }
        return flaws
    }
}
