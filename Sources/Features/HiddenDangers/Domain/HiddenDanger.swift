package import Kernel

package enum HiddenDangerSubject {}

/// An unsafe state, act or lack of management that can lead to an accident, followed until somebody other than
/// the person who mended it has confirmed that it is gone (Coal Mine Work Safety Regulation, Art. 35 and 36).
package struct HiddenDanger: Identifiable, Evolving {
    package typealias ID = Kernel.ID<HiddenDangerSubject>
    package static let kind = "hidden-danger"

    package let id: ID
    package let site: SiteID
    package let finding: Finding
    package let reportedBy: PersonID
    package let reportedAt: Instant
    package private(set) var phase: Phase = .reported
    package private(set) var grade: Grade?
    package private(set) var stoppedArea: String?
    package private(set) var assignment: Assignment?
    /// Everybody the danger was given to, in order: the first person stays visible.
    package private(set) var assignees: [PersonID] = []
    package private(set) var rounds: [Round] = []
    package private(set) var extensions: [Extension] = []
    package private(set) var endedAt: Instant?
    package private(set) var endNote: String?
    package private(set) var mergedInto: ID?
    /// `nil` in bodies from before there were photos.
    private var photoRecord: [DangerPhoto]?

    package enum Phase: String, Codable, Sendable, CaseIterable {
        case reported, registered, graded, assigned, rectifying, corrected, accepted, closed, withdrawn, merged

        package var isEnded: Bool { [.closed, .withdrawn, .merged].contains(self) }
        /// Whether the deadline for mending still runs; corrected has its own clock.
        package var awaitsRectification: Bool { [.assigned, .rectifying].contains(self) }
    }

    /// The law knows general and major; the enterprise divides general by how hard it is to mend.
    package enum Grade: String, Codable, Sendable, CaseIterable {
        case generalC = "general-c", generalB = "general-b", generalA = "general-a", major
    }

    /// The danger as it stands when it has just been reported.
    package init(id: ID, site: SiteID, finding: Finding, by person: PersonID, at instant: Instant) {
        self.id = id
        self.site = site
        self.finding = finding
        reportedBy = person
        reportedAt = instant
    }

    package var currentRound: Round? { rounds.last }
    package var isNearMiss: Bool { finding.isNearMiss }
    package var pendingExtension: Extension? { extensions.last.flatMap { $0.decision == nil ? $0 : nil } }
    package var deadline: Day? { assignment?.deadline }
    /// Every photo that was ever added, the withdrawn ones too.
    package var photos: [DangerPhoto] { photoRecord ?? [] }
}

extension HiddenDanger {
    package static func founded(by event: HiddenDangerEvent) -> HiddenDanger? {
        guard case .reported(let id, let site, let finding, let person, let instant) = event else { return nil }
        return HiddenDanger(id: id, site: site, finding: finding, by: person, at: instant)
    }

    /// The whole lifecycle. `docs/states/hidden-danger.md` is drawn from this switch.
    package mutating func apply(_ event: HiddenDangerEvent) {
        switch event {
        case .reported: phase = .reported
        case .registered: phase = .registered
        case .graded(let grade, let area, _): (phase, self.grade, stoppedArea) = (.graded, grade, area)
        case .assigned(let assignment): take(assignment)
        case .started: phase = .rectifying
        case .fixedOnTheSpot(let correction), .rectified(let correction): take(correction)
        case .accepted(let verdict): (phase, rounds[rounds.count - 1].verdict) = (.accepted, verdict)
        case .rejected(let verdict): (phase, rounds[rounds.count - 1].verdict) = (.rectifying, verdict)
        case .closed(let note, let at): (phase, endNote, endedAt) = (.closed, note, at)
        case .extensionRequested(let request): extensions.append(request)
        case .extensionDecided(let decision): decide(decision)
        case .withdrawn(let reason, let at): (phase, endNote, endedAt) = (.withdrawn, reason, at)
        case .merged(let other, let at): (phase, mergedInto, endedAt) = (.merged, other, at)
        case .commented: break
        case .photoAdded(let photo): photoRecord = photos + [photo]
        case .photoWithdrawn(let hash, let withdrawal): withdraw(hash, withdrawal)
        }
    }

    private mutating func take(_ assignment: Assignment) {
        phase = .assigned
        self.assignment = assignment
        assignees.append(assignment.person)
    }

    private mutating func take(_ correction: Correction) {
        phase = .corrected
        rounds.append(Round(correction: correction, verdict: nil))
    }

    private mutating func withdraw(_ hash: PhotoHash, _ withdrawal: DangerPhoto.Withdrawal) {
        guard let index = photos.firstIndex(where: { $0.photo.hash == hash }) else { return }
        photoRecord?[index].withdrawal = withdrawal
    }

    private mutating func decide(_ decision: Extension.Decision) {
        extensions[extensions.count - 1].decision = decision
        if decision.isGranted { assignment?.deadline = extensions[extensions.count - 1].newDeadline }
    }
}
