package import Kernel

/// A position at an organisation, whoever holds it; one of the four lists names every post of a mine.
package struct Post: RegistryEntity, Identifiable {
    package static let kind = "post"

    package let id: PostID
    package var organisation: OrganisationID
    package var name: String
    package var kind: Kind
    package var isUnderground: Bool
    /// How many hold it when it is fully manned.
    package var headcount: Int?
    /// What somebody at this post can do wrong: the fourth list.
    package var violations: [Violation]
    package var endedOn: Day?

    /// The actual controller, the legal representative and the mine's head are three posts.
    package enum Kind: String, Codable, Sendable, CaseIterable {
        case actualController = "actual-controller", legalRepresentative = "legal-representative", mineHead =
            "mine-head"
        case chiefEngineer = "chief-engineer", safetyDirector = "safety-director", productionDeputy =
            "production-deputy"
        case safetyDeputy = "safety-deputy", electromechanicalDeputy = "electromechanical-deputy"
        case deputyChiefEngineer = "deputy-chief-engineer", departmentHead = "department-head"
        case safetyOfficer = "safety-officer", technician, dispatcher, sectionChief = "section-chief"
        case teamLeader = "team-leader", specialOperator = "special-operator", worker
        case companyHead = "company-head", officeHead = "office-head", officeDeputy = "office-deputy", inspector
        case postedSupervisor = "posted-supervisor", other
    }

    /// A violation that a post can commit: by command, by operation, or against discipline.
    package struct Violation: Codable, Hashable, Sendable {
        package var type: ViolationType
        package var what: String
        /// The clause of the rule that forbids it.
        package var clause: String?
        package var isSerious: Bool

        package init(type: ViolationType, what: String, clause: String? = nil, isSerious: Bool = false) {
            (self.type, self.what, self.clause, self.isSerious) = (type, what, clause, isSerious)
        }
    }

    package enum ViolationType: String, Codable, Sendable, CaseIterable { case command, operation, discipline }

    /// More than any rule book lists for one post.
    package static let mostViolations = 200

    package init(
        id: PostID, organisation: OrganisationID, name: String, kind: Kind, isUnderground: Bool = false,
        headcount: Int? = nil, violations: [Violation] = [], endedOn: Day? = nil
    ) {
        (self.id, self.organisation, self.name, self.kind) = (id, organisation, name, kind)
        (self.isUnderground, self.headcount, self.violations) = (isUnderground, headcount, violations)
        self.endedOn = endedOn
    }

    package var holder: RegistryHolder { .organisation(organisation) }

    package func problems() -> [Refusal] {
        name.nameProblems("name")
            + (headcount.map { (0...10_000).contains($0) } ?? true
                ? [] : [.fieldWrong("headcount", AttributeFormat.whole(0...10_000).expected)])
            + (violations.count > Self.mostViolations ? [.fieldTooLong("violations", Self.mostViolations)] : [])
            + violations.flatMap { $0.what.nameProblems("violations") + $0.clause.textProblems("violations") }
    }
}
