package import Kernel

/// What was seen, where and how, in the words of whoever saw it.
package struct Finding: Codable, Hashable, Sendable {
    /// At most this many characters, so that a ledger payload stays small.
    package static let longestText = TextLimit.units

    package let what: String
    package let place: PlaceID?
    package let placeText: String?
    package let cause: Cause?
    /// Who found it; fixed when it is reported, for a self-reported danger is judged otherwise than one found by others.
    package let foundBy: FoundBy
    package let source: Source
    /// The clause that is violated, as cited.
    package let clause: String?
    package let isNearMiss: Bool
    package let system: PlaceID?
    package let equipment: PlaceID?
    package let root: Root?
    package let specialty: Specialty?
    package let accident: Accident?
    /// How bad it looked to whoever reported it; the grade is given by somebody else.
    package let judged: FirstJudgement?
    /// The Double-Full Day on which it was found.
    package let campaign: DoubleFullDayID?

    /// Person, machine, environment, management, or (five-factor mines) material and method.
    package enum Cause: String, Codable, Sendable, CaseIterable {
        case person, machine, environment, management, material, method
    }

    /// The deeper source of the danger.
    package enum Root: String, Codable, Sendable, CaseIterable {
        case design, purchase, installation, procedure, training, order
    }

    /// What a reporter can say at a glance.
    package enum FirstJudgement: String, Codable, Sendable, CaseIterable { case major, general, unsure }

    package enum FoundBy: String, Codable, Sendable, CaseIterable {
        case own = "self", superior, regulator, stateInspection = "state-inspection", report

        package var isOfficial: Bool { self == .regulator || self == .stateInspection }
    }

    package enum Source: String, Codable, Sendable, CaseIterable {
        case shift, daily, tenDay = "ten-day", monthly, leader, allStaff = "all-staff"
        case doubleFullDay = "double-full-day", superior, regulator, joint, tip, sensor, standardization
    }

    package init(
        what: String, place: PlaceID? = nil, placeText: String? = nil, cause: Cause? = nil,
        foundBy: FoundBy = .own, source: Source = .shift, clause: String? = nil, isNearMiss: Bool = false,
        system: PlaceID? = nil, equipment: PlaceID? = nil, root: Root? = nil, specialty: Specialty? = nil,
        accident: Accident? = nil, judged: FirstJudgement? = nil, campaign: DoubleFullDayID? = nil
    ) {
        (self.what, self.place, self.placeText, self.cause) = (what, place, placeText, cause)
        (self.foundBy, self.source, self.clause, self.isNearMiss) = (foundBy, source, clause, isNearMiss)
        (self.system, self.equipment, self.root) = (system, equipment, root)
        (self.specialty, self.accident, self.judged, self.campaign) = (specialty, accident, judged, campaign)
    }

    /// The same facts with who found it, how, and whether it was a near miss, as they were first reported.
    func keepingOrigin(of first: Finding) -> Finding {
        Finding(
            what: what, place: place, placeText: placeText, cause: cause, foundBy: first.foundBy, source: first.source,
            clause: clause, isNearMiss: first.isNearMiss, system: system, equipment: equipment, root: root,
            specialty: specialty, accident: accident, judged: first.judged, campaign: first.campaign)
    }

    /// What it names of the site's tree.
    package var places: [PlaceID] { [place, system, equipment].compactMap(\.self) }
    var texts: [String] { [what, placeText, clause].compactMap(\.self) }
}
