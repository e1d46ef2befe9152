package import Kernel

/// An unsafe state, act or lack of management that can lead to an accident, followed until somebody other than
/// the person who mended it has confirmed that it is gone (Coal Mine Work Safety Regulation, Art. 35 and 36).
package struct HiddenDanger: Identifiable, Evolving {
    package typealias ID = HiddenDangerID
    package static let kind = "hidden-danger"

    package let id: ID
    package let site: SiteID
    package private(set) var finding: Finding
    /// Whoever reported it; `nil` where another register does not name anybody whom ours knows.
    package private(set) var reportedBy: PersonID?
    package private(set) var reportedAt: Instant
    /// What another register told of it; `nil` when it was reported here.
    package private(set) var imported: ImportedDanger?
    package private(set) var phase: Phase = .reported
    package private(set) var grading: Grading?
    package private(set) var stoppedArea: String?
    package private(set) var majorReport: MajorReport?
    package private(set) var assignment: Assignment?
    /// Everybody the danger was given to, in order: the first person stays visible.
    package private(set) var assignees: [PersonID] = []
    /// Everybody whom a responsible person asked to do the work; the last one may report it done.
    package private(set) var entrusted: [PersonID] = []
    package private(set) var isEntrusted: Bool?
    package private(set) var measures: [Measure] = []
    package private(set) var rounds: [Round] = []
    package private(set) var extensions: [Extension] = []
    package private(set) var recurrence: Recurrence?
    /// Later dangers at the same place that recurred from this one.
    package private(set) var recurredAs: [ID] = []
    /// Reports of the same thing that were merged into this one.
    package private(set) var duplicates: [ID] = []
    package private(set) var mergedInto: ID?
    package private(set) var listing: ListingMark?
    package private(set) var lesson: String?
    package private(set) var untouched: [Measure.Factor: String]?
    package private(set) var endedAt: Instant?
    package private(set) var endNote: String?
    /// Every photo that was ever added, the withdrawn ones too.
    package private(set) var photos: [DangerPhoto] = []

    package enum Phase: String, Codable, Sendable, CaseIterable {
        case reported, registered, reviewed, graded, assigned, rectifying, corrected, accepted, closed, withdrawn,
            merged

        package var isEnded: Bool { [.closed, .withdrawn, .merged].contains(self) }
        /// Whether the deadline for mending still runs; corrected has its own clock.
        package var awaitsRectification: Bool { [.assigned, .rectifying].contains(self) }
    }

    /// The danger as it stands when it has just been reported.
    package init(id: ID, site: SiteID, finding: Finding, by person: PersonID?, at instant: Instant) {
        self.id = id
        self.site = site
        self.finding = finding
        reportedBy = person
        reportedAt = instant
    }
}

extension HiddenDanger {
    package static func founded(by event: HiddenDangerEvent) -> HiddenDanger? {
        switch event {
        case .reported(let id, let site, let finding, let person, let instant):
            return HiddenDanger(id: id, site: site, finding: finding, by: person, at: instant)
        case .imported(let told):
            var danger = HiddenDanger(
                id: told.id, site: told.site, finding: told.finding, by: told.reportedBy, at: told.foundAt)
            danger.apply(event)
            return danger
        default: return nil  // every other event needs a danger to happen to
        }
    }

    /// Takes in what happened. Which act leads where is in `HiddenDanger.Act`; a test holds the two together.
    package mutating func apply(_ event: HiddenDangerEvent) {
        switch event {
        case .reported: phase = .reported
        case .imported(let told): take(told)
        case .registered: phase = .registered
        case .findingCorrected(let finding, _): self.finding = finding
        case .reviewed(let lesson, _): (phase, self.lesson) = (.reviewed, lesson)
        case .graded(let grade, let area, let reason, let by, let role, let name, let clause, let scheme):
            (phase, stoppedArea) = (.graded, area)
            grading = Grading(
                grade: grade, name: name, reason: reason, by: by, role: role, clause: clause, scheme: scheme)
        case .majorReported(let report): majorReport = report
        case .assigned(let assignment): give(assignment)
        case .reassigned(let person, _, let by, let role, let at):
            if let given = assignment?.given(to: person, by: by, role: role, at: at) { give(given) }
        case .entrusted(let person, _, _, _): (entrusted, isEntrusted) = (entrusted + [person], true)
        case .started: phase = .rectifying
        case .measureAdded(let measure): measures.append(measure)
        case .measureDone(let number, let done):
            phase = phase == .assigned ? .rectifying : phase
            if let index = measures.firstIndex(where: { $0.number == number }) { measures[index].done = done }
        case .fixedOnTheSpot(let correction), .rectified(let correction): take(correction)
        case .accepted(let verdict): judge(verdict, .accepted)
        case .rejected(let verdict): judge(verdict, .rectifying)
        case .closed(let note, let at, let untouched):
            (phase, endNote, endedAt, self.untouched) = (.closed, note, at, untouched)
        case .extensionRequested(let request): extensions.append(request)
        case .extensionDecided(let decision): decide(decision)
        case .withdrawn(let reason, let at): (phase, endNote, endedAt) = (.withdrawn, reason, at)
        case .merged(let other, let at): (phase, mergedInto, endedAt) = (.merged, other, at)
        case .duplicateTaken(let other): duplicates.append(other)
        case .recurred(let recurrence): self.recurrence = recurrence
        case .recurredAs(let other): recurredAs.append(other)
        case .recurrenceAcknowledged(let by): recurrence?.acknowledgedBy = by
        case .listed(let mark): listing = mark
        case .delisted(let at): listing?.endedAt = at
        case .commented: break
        case .photoAdded(let photo): photos.append(photo)
        case .photoWithdrawn(let hash, let withdrawal): withdraw(hash, withdrawal)
        }
    }

    private mutating func give(_ assignment: Assignment) {
        (phase, self.assignment, isEntrusted) = (.assigned, assignment, nil)
        assignees.append(assignment.person)
    }

    /// A register that comes again says all of it anew.
    private mutating func take(_ told: ImportedDanger) {
        (imported, finding, phase, reportedBy, reportedAt) = (
            told, told.finding, told.phase, told.reportedBy, told.foundAt
        )
        grading = told.grade.map {
            Grading(grade: $0, name: nil, reason: nil, by: nil, role: nil, clause: nil, scheme: nil)
        }
        (stoppedArea, assignment, rounds, endedAt) = (told.stoppedArea, told.assignment, told.rounds, told.endedAt)
        assignees = told.assignment.map { [$0.person] } ?? []
    }

    private mutating func take(_ correction: Correction) {
        phase = .corrected
        rounds.append(Round(correction: correction, verdict: nil))
    }

    private mutating func withdraw(_ hash: PhotoHash, _ withdrawal: DangerPhoto.Withdrawal) {
        guard let index = photos.firstIndex(where: { $0.photo.hash == hash }) else { return }
        photos[index].withdrawal = withdrawal
    }

    private mutating func judge(_ verdict: Verdict, _ phase: Phase) {
        self.phase = phase
        if !rounds.isEmpty { rounds[rounds.count - 1].verdict = verdict }
    }

    private mutating func decide(_ decision: Extension.Decision) {
        guard !extensions.isEmpty else { return }
        extensions[extensions.count - 1].decision = decision
        if decision.isGranted { assignment?.deadline = extensions[extensions.count - 1].newDeadline }
    }
}
