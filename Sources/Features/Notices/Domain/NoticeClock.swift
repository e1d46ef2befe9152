package import Kernel
package import Policy

/// The clocks that run for a matter; each has a ladder for general and one for major matters.
package enum NoticeClock: String, Codable, Sendable, CaseIterable {
    case rectification, verification

    /// What a step tells its receiver.
    package func kind(_ step: Ladder.Step, to party: Party) -> NoticeKind {
        guard step.isEscalation else { return self == .rectification ? .dueSoon : .verificationDue }
        switch party {
        case .rectifier, .assignee: return .overdue
        case .acceptor: return .verificationOverdue
        default: return .escalated  // everybody above whoever has to act
        }
    }
}

/// The ladders in force on one day, and the hour at which a step is told.
package struct Ladders: Hashable, Sendable {
    package let hour: Int
    private let all: [String: Ladder]

    package init(_ book: RuleBook, on day: Day) throws(Refusal) {
        hour = try book.value("notice.hour", on: day)
        var all: [String: Ladder] = [:]
        for clock in NoticeClock.allCases {
            for isMajor in [false, true] {
                let name = Self.name(clock, isMajor)
                guard let list = book.list(name, on: day) else { throw .ruleMissing(name, on: day) }
                all[name] = try Ladder(list)
            }
        }
        self.all = all
    }

    /// Up to which role a matter has risen so many days after its deadline; `nil` before that.
    package func risen(_ clock: NoticeClock, isMajor: Bool, days: Int) -> Role? {
        let steps = self[clock, isMajor: isMajor]?.steps.filter { $0.isEscalation && $0.days <= days } ?? []
        return steps.flatMap(\.parties).compactMap(\.role).max { $0.rank < $1.rank }
    }

    package subscript(clock: NoticeClock, isMajor isMajor: Bool) -> Ladder? { all[Self.name(clock, isMajor)] }

    /// When a step is told: at the hour of its day.
    package func instant(of days: Int, from anchor: Day, in zone: Zone) -> Instant {
        zone.start(of: anchor.adding(days: days)).adding(hours: hour)
    }

    /// How far an instant is from the deadline, in days whose hour has come.
    package func distance(of instant: Instant, from anchor: Day, in zone: Zone) -> Int {
        anchor.days(until: zone.day(of: instant.adding(hours: -hour)))
    }

    /// Differs whenever the ladders read otherwise.
    package var print: String {
        let steps = all.sorted { $0.key < $1.key }.map { name, ladder in
            "\(name):"
                + ladder.steps.map { "\($0.days)=\($0.parties.map(\.rawValue).joined(separator: "+"))" }.joined(
                    separator: ",")
        }
        return "\(hour);\(steps.joined(separator: ";"))"
    }

    /// Every ladder, in the order of the clocks.
    package var listed: [(clock: NoticeClock, isMajor: Bool, ladder: Ladder)] {
        NoticeClock.allCases.flatMap { clock in
            [false, true].compactMap { isMajor in self[clock, isMajor: isMajor].map { (clock, isMajor, $0) } }
        }
    }

    private static func name(_ clock: NoticeClock, _ isMajor: Bool) -> String {
        "notice.ladder.\(clock.rawValue).\(isMajor ? "major" : "general")"
    }
}
