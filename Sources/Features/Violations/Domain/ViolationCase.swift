package import Kernel

/// One of the three violations (三违) as it was seen: told to the person, who can object; answered by education and, where
/// it is serious, by a test before the person goes back to the post. A self-report or a colleague's stop costs nothing.
package struct ViolationCase: Identifiable, Evolving {
    package typealias ID = ViolationID
    package static let kind = "violation"

    package let sighting: Sighting
    package private(set) var phase: Phase
    package private(set) var objection: Objection?
    package private(set) var measures: ViolationMeasures?
    package private(set) var tests: [ViolationTest] = []
    package private(set) var answeredAt: Instant?
    package private(set) var endedAt: Instant?
    package private(set) var endNote: String?

    /// Told: waits for the person's word. Objected: waits for somebody's decision. Settled: waits for measures.
    package enum Phase: String, Codable, Sendable, CaseIterable {
        case told, objected, settled, learning, returned, dropped, free

        package var isEnded: Bool { [.returned, .dropped, .free].contains(self) }
    }

    package var id: ID { sighting.id }
    package var site: SiteID { sighting.site }
    package var person: PersonID { sighting.person }
    package var isSerious: Bool { sighting.isSerious }
    package var isFree: Bool { sighting.manner != .caught }
    package var hasPassed: Bool { tests.last?.isPassed == true }
    /// What it costs; a self-report or a colleague's stop costs nothing, and what was dropped costs nothing.
    package var points: Int { phase == .dropped || isFree ? 0 : measures?.points ?? 0 }

    private init(_ sighting: Sighting) {
        self.sighting = sighting
        phase = sighting.manner == .caught ? .told : .free
        if phase == .free { endedAt = sighting.at }
    }

    package static func founded(by event: ViolationEvent) -> ViolationCase? {
        guard case .recorded(let sighting) = event else { return nil }
        return ViolationCase(sighting)
    }

    package mutating func apply(_ event: ViolationEvent) {
        switch event {
        case .recorded: break  // it founds
        case .acknowledged(let at): (phase, answeredAt) = (.settled, at)
        case .objected(let objection): (phase, self.objection, answeredAt) = (.objected, objection, objection.at)
        case .objectionDecided(let decision):
            objection?.decision = decision
            phase = decision.isUpheld ? .dropped : .settled
            if decision.isUpheld { (endedAt, endNote) = (decision.at, decision.reason) }
        case .measured(let measures): (phase, self.measures) = (.learning, measures)
        case .tested(let test): tests.append(test)
        case .returned(let note, let at): (phase, endNote, endedAt) = (.returned, note, at)
        }
    }
}
