import Kernel

/// Follows the day seals of every mine: each day sealed once, in order, over just the records that were there.
///
/// Memory grows with the mines and with the days that are not sealed yet, not with the records.
package struct SealBook {
    private struct Mine {
        /// The day sealed last, and the last record that a seal covers.
        var sealed: Day?
        var covered = -1
        /// Of what no seal covers: the last record that claims each day, as the day's text, and where seals stand.
        var claims: [String: Int] = [:]
        var seals: [Int] = []

        mutating func take(_ seal: Record.Seal, at seq: Int) {
            sealed = seal.day
            covered = max(covered, seal.last)
            claims = claims.filter { $0.value > seal.last }
            seals = seals.filter { $0 > seal.last } + [seq]
        }
    }

    private var mines: [String: Mine] = [:]
    /// Texts of days stand in the order of the days.
    private var newest = ""

    package init() {}

    /// Takes in the next record of its mine; answers what is wrong with the seal that it is.
    package mutating func take(_ record: Record) -> String? {
        guard record.mine != "-" else { return record.seal == nil ? nil : "a day seal belongs to a mine" }
        var reason: String?
        if let seal = record.seal {
            reason = problem(of: seal, record, mines[record.mine] ?? Mine())
            mines[record.mine, default: Mine()].take(seal, at: record.seq)
        } else if record.type == Record.sealType {
            reason = "a day seal of \(record.mine) that does not say what it seals"
        }
        let day = String(record.claimed.prefix(10))
        mines[record.mine, default: Mine()].claims[day] = record.seq
        if day > newest { newest = day }
        return reason
    }

    /// Mines with a day that is over and has no seal, as the newest record knows the time; those never sealed are left out
    /// when no mine was.
    package var unsealed: [(mine: String, since: String)] {
        guard mines.values.contains(where: { $0.sealed != nil }) else { return [] }
        return mines.compactMap { mine, state in
            guard let since = state.sealed?.adding(days: 1).text ?? state.claims.keys.min() else { return nil }
            return since < newest ? (mine, since) : nil
        }.sorted { $0.mine < $1.mine }
    }

    private func problem(of seal: Record.Seal, _ record: Record, _ mine: Mine) -> String? {
        let name = "the seal of \(seal.day) of mine \(record.mine)"
        guard record.type == Record.sealType, record.subject == Record.sealSubject(record.mine, seal.day) else {
            return "\(name) is called something else"
        }
        if let sealed = mine.sealed {
            guard seal.day > sealed else { return "\(name) comes a second time, or after a later day's" }
            let missing = sealed.adding(days: 1)
            guard seal.day == missing else {
                return "mine \(record.mine) has no seal of \(missing), before that of \(seal.day)"
            }
        }
        guard seal.first == mine.covered + 1 else {
            return "\(name) begins at record \(seal.first); the day before ended with \(mine.covered)"
        }
        let last = mine.claims.filter { $0.key <= seal.day.text }.values.max() ?? mine.covered
        guard seal.last == last else { return "\(name) ends with record \(seal.last); the day's last is \(last)" }
        let count = last - mine.covered - mine.seals.count { $0 <= last }
        guard seal.count == count else { return "\(name) counts \(seal.count) records; there are \(count)" }
        guard seal.due >= seal.unmet, seal.unmet >= 0 else { return "\(name) has more unmet duties than duties" }
        guard seal.isLate != Self.isInTime(record.claimed, seal.day) else {
            return
                "\(name) was written at \(record.claimed) and says \(seal.isLate ? "that it is late" : "nothing of that")"
        }
        return nil
    }

    /// Whether a seal is written in the hour after the day.
    private static func isInTime(_ claimed: String, _ day: Day) -> Bool {
        claimed.hasPrefix("\(day.adding(days: 1))T00:")
    }
}
