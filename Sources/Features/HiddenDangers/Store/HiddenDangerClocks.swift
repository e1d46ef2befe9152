import Database
import Domain
import Kernel

extension HiddenDangerStore {
    /// A danger as its clocks see it; no scope is asked, for a clock shows it to nobody but those who answer for it.
    static let clock: ClockReading.Reading = { id, clock, db in
        let danger = try db.first("SELECT body FROM hidden_danger WHERE id = \(id)") { row in
            try JSONText.decode(HiddenDanger.self, from: try row["body"])
        }
        guard let danger else { return nil }
        return ClockReading(
            matter: danger.matter(of: nil), isMajor: danger.isMajor, anchor: danger.anchor(of: clock),
            persons: { danger.receivers($0, of: nil) }, excluded: { danger.excluded(from: $0) })
    }

    /// Sets the clocks as an act has left them.
    static func wind(from old: HiddenDanger?, to new: HiddenDanger, at now: Instant, _ db: Writer) throws {
        for clock in NoticeClock.allCases {
            try NoticeClockStore.set(
                clock, of: "\(HiddenDanger.kind)/\(new.id)", from: old?.anchor(of: clock), to: new.anchor(of: clock),
                at: now, db)
        }
    }
}
