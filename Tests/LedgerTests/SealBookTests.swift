import Kernel
import Ledger
import Testing

/// Seals as a stranger checks them: with the published records alone.
@Suite struct SealBookTests {
    /// Days of November 2026 on which a mine's records are written; a seal is a day and what is wrong with it.
    private enum Step {
        case act(Int)
        case seal(Int, first: Int, last: Int, count: Int, late: Bool = false, at: Int? = nil)
    }

    private static func day(_ number: Int) -> String { "2026-11-\(number < 10 ? "0" : "")\(number)" }

    private static func records(_ steps: [Step], mine: String = "m") throws -> [[UInt8]] {
        var (records, leaf): ([[UInt8]], String) = ([], "")
        for (number, step) in steps.enumerated() {
            let record: Record
            switch step {
            case .act(let on): record = self.record(number, mine, leaf, "\(day(on))T08:00:00+08:00", nil)
            case .seal(let of, let first, let last, let count, let late, let at):
                guard let sealed = Day(day(of)) else { continue }
                let claimed = "\(day(at ?? of + 1))T00:10:00+08:00"
                let seal = Record.Seal(
                    day: sealed, first: first, last: last, count: count, due: 2, unmet: 1, isLate: late)
                record = self.record(number, mine, leaf, claimed, seal)
            }
            records.append(try record.canonicalBytes())
            leaf = MerkleTree.leafHash(records[number]).hex
        }
        return records
    }

    private static func record(
        _ seq: Int, _ mine: String, _ leaf: String, _ claimed: String, _ seal: Record.Seal?
    ) -> Record {
        Record(
            type: seal == nil ? "test.done" : Record.sealType, id: "\(seq)",
            subject: seal.map { Record.sealSubject(mine, $0.day) } ?? "test/\(seq)", mine: mine, seq: seq, prev: leaf,
            claimed: claimed, body: "sha256:00", signer: .init(person: "p", post: "q"), seal: seal)
    }

    private static let good: [Step] = [
        .act(20), .act(20), .seal(20, first: 0, last: 1, count: 2), .seal(21, first: 2, last: 2, count: 0), .act(22),
        .act(22), .seal(22, first: 3, last: 5, count: 2), .act(23),
    ]

    private func verdict(_ steps: [Step]) throws -> LedgerVerifier.Verdict {
        let history = try PublishedHistory()
        defer { history.remove() }
        try history.publish(try Self.records(steps))
        return try history.verdict()
    }

    private func reason(_ steps: [Step]) throws -> String {
        guard case .broken(_, _, let reason) = try verdict(steps) else { return "" }
        return reason
    }

    @Test func aSealIsReadBackAsItWasWritten() throws {
        for bytes in try Self.records(Self.good) { #expect(try Record(canonical: bytes)?.canonicalBytes() == bytes) }
        let seal = Record(canonical: try Self.records(Self.good)[3])?.seal
        #expect(seal?.day.text == "2026-11-21" && seal?.count == 0 && seal?.due == 2 && seal?.isLate == false)
    }

    @Test func daysThatFollowEachOtherAreSoundAndAnEmptyOneToo() throws {
        guard case .sound(8, _, [], []) = try verdict(Self.good) else {
            Issue.record("\(try verdict(Self.good))"); return
        }
    }

    @Test func daysOfATimeWithoutServerAreSealedLateAndSound() throws {
        let steps: [Step] = [
            .act(20), .seal(20, first: 0, last: 0, count: 1, late: true, at: 23),
            .seal(21, first: 1, last: 0, count: 0, late: true, at: 23),
            .seal(22, first: 1, last: 2, count: 0, at: 23), .act(23),
        ]
        // The seals themselves are the 23rd's, so those of the days before cover nothing.
        #expect(try reason(steps).contains("ends with record 2; the day's last is 0"))
        var right = steps
        right[3] = .seal(22, first: 1, last: 0, count: 0, at: 23)
        guard case .sound(5, _, [], []) = try verdict(right) else { Issue.record("\(try verdict(right))"); return }
    }

    @Test func aMissingDayASecondSealAndAnEarlierDayAreNamed() throws {
        var steps = Self.good
        steps.remove(at: 3)
        steps[5] = .seal(22, first: 2, last: 4, count: 2)
        #expect(try reason(steps) == "mine m has no seal of 2026-11-21, before that of 2026-11-22")
        steps = Self.good + [.seal(22, first: 6, last: 6, count: 0)]
        #expect(try reason(steps) == "the seal of 2026-11-22 of mine m comes a second time, or after a later day's")
    }

    @Test func aGapAWrongCountAndAWrongEndAreNamed() throws {
        var steps = Self.good
        steps[6] = .seal(22, first: 4, last: 5, count: 2)
        #expect(try reason(steps) == "the seal of 2026-11-22 of mine m begins at record 4; the day before ended with 2")
        steps[6] = .seal(22, first: 3, last: 5, count: 3)
        #expect(try reason(steps) == "the seal of 2026-11-22 of mine m counts 3 records; there are 2")
        steps[6] = .seal(22, first: 3, last: 4, count: 1)
        #expect(try reason(steps) == "the seal of 2026-11-22 of mine m ends with record 4; the day's last is 5")
    }

    @Test func whoeverSealsLateSaysSo() throws {
        var steps = Self.good
        steps[2] = .seal(20, first: 0, last: 1, count: 2, late: true)
        #expect(try reason(steps).contains("says that it is late"))
        #expect(
            try reason([.act(20), .seal(20, first: 0, last: 0, count: 1, at: 22)]).contains("says nothing of that"))
    }

    @Test func aDayThatIsOverAndNotSealedYetIsToldAndIsNoFault() throws {
        let steps = Self.good + [.act(25)]
        guard case .sound(9, _, [], ["m since 2026-11-23"]) = try verdict(steps) else {
            Issue.record("\(try verdict(steps))"); return
        }
    }

    @Test func aSealWithoutItsNumbersIsNone() throws {
        let history = try PublishedHistory()
        defer { history.remove() }
        let bare = Record(
            type: Record.sealType, id: "0", subject: "day/m/2026-11-20", mine: "m", seq: 0, prev: "",
            claimed: "2026-11-21T00:10:00+08:00", body: "sha256:00", signer: .init(person: "p", post: "q"))
        try history.publish([try bare.canonicalBytes()])
        guard case .broken(_, 0, let reason) = try history.verdict() else { Issue.record("sound"); return }
        #expect(reason.contains("does not say what it seals"))
    }
}
