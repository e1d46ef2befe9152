import Database
package import Domain
package import Kernel
import Store

extension IssueListingNotice {
    /// A notice that says all that one must say, due sixty days after the day of every test.
    package static let sample = IssueListingNotice(
        number: "青督〔2026〕1号", unit: "青石县应急局", person: "督办员冯七", deadline: Zone.china.day(of: .t0).adding(days: 60),
        acceptanceUnit: "青石县应急局", publicText: "通风系统隐患")
}

extension MineWorld {
    /// The regulator above the county, and one of another county.
    package static let prefecture = Actor(
        person: PersonID(8), name: "王八", role: .prefecture, organisation: OrganisationID(99), site: nil)
    package static let otherCounty = Actor(
        person: PersonID(9), name: "陈九", role: .county, organisation: OrganisationID(97), site: nil)

    /// Danger 1, graded major, and the regulators who are not in every world.
    package func major() async throws -> HiddenDanger.ID {
        let registry = RegistryStore(store)
        let context = Context.at(by: Cast.manager)
        try await registry.add(
            Organisation(id: OrganisationID(97), parent: nil, level: .county, name: "白河县"), in: context)
        for actor in [Self.prefecture, Self.otherCounty] {
            try await registry.add(
                Person(id: actor.person, name: actor.name, organisation: actor.organisation), in: context)
        }
        let id = try await report()
        try await perform(GradeHiddenDanger(.major, stoppedArea: "1203"), on: id, by: Cast.safety)
        return id
    }

    /// The mine rectifies a major danger and its manager accepts it.
    package func rectifyMajor(_ id: HiddenDanger.ID) async throws {
        let rules = try HiddenDangerRules.sample
        try await perform(ReportMajorDanger(.sample), on: id, by: Cast.safety)
        try await perform(try AssignHiddenDanger.sample, on: id, by: Cast.safety)
        try await perform(
            RectifyHiddenDanger("已更换", factors: Measure.Factor.allCases, rules: rules), on: id, by: Cast.rectifier)
        try await perform(AcceptHiddenDanger(), on: id, by: Cast.manager)
    }

    /// Listing 1, proposed to the county and taken through the steps, each by whoever does it.
    package func list(_ danger: HiddenDanger.ID, _ steps: (any Command<ListedSupervision>, Actor)...) async throws {
        _ = try await store.write { db in
            let command = ProposeListing(
                id: ListedSupervisionID(1), danger: danger, level: .county, reason: "通风系统不可靠")
            _ = try ListedSupervisionStore.propose(command, in: .at(by: Cast.safety), db)
            for (command, actor) in steps {
                _ = try ListedSupervisionStore.perform(
                    command, on: ListedSupervisionID(1), version: nil, in: .at(by: actor), db)
            }
        }
    }

    private func perform(_ command: some Command<HiddenDanger>, on id: HiddenDanger.ID, by actor: Actor) async throws {
        _ = try await dangers.perform(command, on: id, version: nil, in: .at(by: actor))
    }
}
