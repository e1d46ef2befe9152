package import Database
import Domain
package import Kernel

/// A fictional province whose history is made by the same commands as real use.
package struct Demo: Sendable {
    package static let password = "davylamp-demo"
    package static let logins = ["worker", "team", "safety", "manager", "county", "province", "admin"]

    let store: DataStore
    let seed: UInt64
    let now: Instant

    package init(_ store: DataStore, seed: UInt64, now: Instant) {
        (self.store, self.seed, self.now) = (store, seed, now)
    }

    /// `false` when there is data already.
    package func make() async throws -> Bool {
        let count = try await store.read { try $0.value("SELECT count(*) AS n FROM organisation", as: Int.self) }
        guard count == 0 else { return false }
        try await makeTree()
        for number in 1...Self.mines.count { try await makeMine(number) }
        try await makeAccounts()
        for number in 1...Self.mines.count { try await makeHistory(of: number) }
        return true
    }

    static let mines = [
        "青石沟煤矿", "云岭一矿", "白桦煤矿", "双河煤矿", "石门煤矿", "金坪煤矿", "北川露天煤矿", "红岩铅锌矿", "大营铁矿",
        "西山石灰石矿", "平湖尾矿库", "松林尾矿库",
    ]
    static let kinds: [Site.Kind] = [
        .coalUnderground, .coalUnderground, .coalUnderground, .coalUnderground, .coalUnderground, .coalUnderground,
        .coalOpen, .metalUnderground, .metalUnderground, .metalOpen, .tailings, .tailings,
    ]

    var start: Instant { now.adding(days: -90) }
    static let administrator = Actor(
        person: PersonID("demo") ?? PersonID(0), name: "演示", role: .administrator, organisation: OrganisationID(990000), site: nil)

    private var founding: Context { Context(now: start, actor: Self.administrator) }

    private func makeTree() async throws {
        let registry = RegistryStore(store)
        let offices: [(Int, Int?, Organisation.Level, String)] = [
            (990000, nil, .province, "云岭省"), (990100, 990000, .prefecture, "石川市"),
            (990101, 990100, .county, "青石县"), (990102, 990100, .county, "白水县"), (1, nil, .company, "云岭矿业集团"),
        ]
        for (id, parent, level, name) in offices {
            try await registry.add(
                Organisation(id: OrganisationID(id), parent: parent.map { OrganisationID($0) }, level: level, name: name),
                in: founding)
        }
    }

    private func makeMine(_ number: Int) async throws {
        let registry = RegistryStore(store)
        let own = OrganisationID(1000 + number)
        let county = OrganisationID(number % 2 == 1 ? 990101 : 990102)
        try await registry.add(
            Organisation(id: own, parent: OrganisationID(1), level: .mine, name: Self.mines[number - 1]), in: founding)
        let site = Site(
            id: SiteID(number), name: Self.mines[number - 1], kind: Self.kinds[number - 1], status: .producing,
            organisation: own, supervisor: county)
        try await registry.add(site, in: founding)
        for post in Post.allCases { try await registry.add(person(post, at: number), in: founding) }
    }

    private func makeAccounts() async throws {
        let accounts = AccountStore(store)
        let hash = try Password.hash(Self.password)
        for (login, post) in zip(["worker", "team", "safety", "manager"], Post.allCases) {
            try await accounts.add(login: login, for: actor(post, at: 1), passwordHash: hash, in: founding)
        }
        let offices: [(String, Role, Int)] = [
            ("county", .county, 990101), ("province", .province, 990000), ("admin", .administrator, 990000),
        ]
        for (login, role, office) in offices {
            let person = Person(id: PersonID(login) ?? PersonID(office), name: "演示-\(login)", organisation: OrganisationID(office))
            try await RegistryStore(store).add(person, in: founding)
            let actor = Actor(
                person: person.id, name: person.name, role: role, organisation: OrganisationID(office), site: nil)
            try await accounts.add(login: login, for: actor, passwordHash: hash, in: founding)
        }
    }
}
