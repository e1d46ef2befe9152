package import Database
package import Domain
package import Kernel
package import Store

/// Two mines of one county on a fresh store, with the people of the Cast at the first.
package struct MineWorld: Sendable {
    package let store: DataStore
    package let dangers: HiddenDangerStore
    package let shelf: PhotoShelf

    package static let stranger = Actor(
        person: PersonID(5), name: "周五", role: .safetyOfficer, organisation: OrganisationID(2), site: SiteID(2))
    package static let county = Actor(
        person: PersonID(6), name: "吴六", role: .county, organisation: OrganisationID(99), site: nil)

    /// Runs once on each engine there is.
    @discardableResult package static func with<T>(_ body: (MineWorld) async throws -> T) async throws -> T {
        try await TestEngine.each { engine in
            let store = try DataStore(engine)
            defer { store.close() }
            try await store.migrate(Schema.migrations)
            return try await withTemporaryFolder { folder in
                let world = MineWorld(
                    store: store, dangers: HiddenDangerStore(store), shelf: PhotoShelf(folder: folder))
                try await world.found()
                return try await body(world)
            }
        }
    }

    private func found() async throws {
        let registry = RegistryStore(store)
        let context = Context.at(by: Cast.manager)
        try await registry.add(
            Organisation(id: OrganisationID(99), parent: nil, level: .county, name: "青石县"), in: context)
        for number in 1...2 {
            let own = OrganisationID(number)
            try await registry.add(Organisation(id: own, parent: nil, level: .mine, name: "矿\(number)"), in: context)
            let site = Site(
                id: SiteID(number), name: "矿\(number)", kind: .coalUnderground, status: .producing, organisation: own,
                supervisor: OrganisationID(99))
            try await registry.add(site, in: context)
        }
        for actor in [Cast.worker, Cast.rectifier, Cast.safety, Cast.manager, Self.stranger, Self.county] {
            try await registry.add(
                Person(id: actor.person, name: actor.name, organisation: actor.organisation), in: context)
        }
    }

    /// A danger of mine 1, as the worker reports it.
    package func report(_ what: String = "风门闭锁失效", number: Int = 1) async throws -> HiddenDanger.ID {
        let id = HiddenDanger.ID(number)
        let command = ReportHiddenDanger(id: id, site: Cast.mine, finding: Finding(what: what, placeText: "1203"))
        _ = try await dangers.report(command, in: .at(by: Cast.worker))
        return id
    }
}
