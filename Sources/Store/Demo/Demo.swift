package import Database
import Domain
package import Kernel
package import Policy

/// A fictional province whose history is made by the same commands as real use.
package struct Demo: Sendable {
    package static let password = "davylamp-demo"
    package static let logins = [
        "worker", "team", "section", "safety", "director", "manager", "company", "county", "prefecture", "province",
        "admin",
    ]

    let store: DataStore
    let seed: UInt64
    let now: Instant
    let book: RuleBook
    /// Where the demo's photos go; without it there are none.
    let shelf: PhotoShelf?
    /// Hears how many of how many steps are done.
    private let told: @Sendable (Int, Int) -> Void

    package init(
        _ store: DataStore, seed: UInt64, now: Instant, book: RuleBook, shelf: PhotoShelf? = nil,
        told: @escaping @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }
    ) {
        (self.store, self.seed, self.now, self.book, self.shelf) = (store, seed, now, book, shelf)
        self.told = told
    }

    /// `false` when there is data already.
    package func make() async throws -> Bool {
        let count = try await store.read { try $0.value("SELECT count(*) AS n FROM organisation", as: Int.self) }
        guard count == 0 else { return false }
        try await makeOffices()
        let mines = Self.mines.count
        for number in 1...mines {
            try await makeMine(number)
            told(number, mines * 2)
        }
        try await makeGradingChoices()
        try await makeAccounts()
        try await acceptPosts()
        for number in 1...mines {
            try await makeHistory(of: number)
            try await makeCases(of: number)
            told(mines + number, mines * 2)
        }
        try await makeListings()
        try await makeInferences()
        try await makeNotices()
        try await makeChecklists()
        try await makeDays()
        try await makePulses()
        try await makeGoodPractices()
        try await makeViolations()
        try await makeDelegations()
        try await makeVisits()
        try await makeSeals()
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
    var today: Day { Zone.china.day(of: now) }
    static let administrator = Actor(
        person: PersonID("demo") ?? PersonID(0), name: "演示", role: .administrator, organisation: OrganisationID(990000),
        site: nil)

    var founding: Context { Context(now: start, actor: Self.administrator) }

    static let cast: [(login: String, post: Post)] = [
        ("worker", .worker), ("team", .team), ("section", .chief), ("safety", .safety), ("director", .director),
        ("manager", .manager),
    ]
    static let offices: [(login: String, role: Role, office: Int, name: String)] = [
        ("company", .company, 1, "柏云岭"), ("county", .county, 990101, "苗青石"), ("prefecture", .prefecture, 990100, "陶石川"),
        ("province", .province, 990000, "翁望省"), ("admin", .administrator, 990000, "系统管理员"),
    ]

    private func makeAccounts() async throws {
        let accounts = AccountStore(store)
        let hash = try Password.hash(Self.password)
        for (login, post) in Self.cast {
            try await accounts.add(login: login, for: actor(post, at: 1), passwordHash: hash, in: founding)
            for mine in 2...Self.mines.count {
                let other = actor(post, at: mine)
                try await accounts.add(login: "\(login)\(mine)", for: other, passwordHash: hash, in: founding)
            }
        }
        for (login, role, office, name) in Self.offices {
            let person = Person(
                id: PersonID(login) ?? PersonID(office), name: name, organisation: OrganisationID(office))
            try await RegistryStore(store).add(person, in: founding)
            let actor = Actor(
                person: person.id, name: person.name, role: role, organisation: OrganisationID(office), site: nil)
            try await accounts.add(login: login, for: actor, passwordHash: hash, in: founding)
        }
    }
}
