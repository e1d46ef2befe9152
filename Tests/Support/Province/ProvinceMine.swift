import Database
import Domain
package import Kernel
import Store

/// A mine of the province: the people and the lists that its campaign freezes.
package struct ProvinceMine: Sendable {
    package let number: Int
    package let people: Int
    package let items: Int
    package var site: SiteID { SiteID(number) }
    package var campaign: DoubleFullDayID { DoubleFullDayID(number) }

    private static let peopleInSection = 20
    private static let kinds: [Place.Kind] = [.equipment, .equipment, .roadway, .facility, .equipment, .link, .rule]
    private static let systems = ["通风系统", "供电系统", "排水系统", "提升系统", "运输系统", "采煤系统", "掘进系统", "监控系统"]

    package init(_ number: Int, of size: ProvinceSize) {
        (self.number, people, items) = (number, size.people(of: number), size.items(of: number))
    }

    package var manager: Actor { actor(1, .mineManager) }
    package var safety: Actor { actor(2, .safetyOfficer) }
    package func worker(_ person: PersonID, of team: OrganisationID) -> Actor {
        Actor(person: person, name: "工人\(person)", role: .worker, organisation: team, site: site)
    }

    private var sections: Int { max(2, people / Self.peopleInSection) }
    private var root: OrganisationID { OrganisationID(number * 1_000) }
    private func section(_ index: Int) -> OrganisationID { OrganisationID(number * 1_000 + 1 + index % sections) }
    private func id(_ index: Int) -> Int { number * 100_000 + index }
    private func actor(_ index: Int, _ role: Role) -> Actor {
        Actor(person: PersonID(id(index)), name: "人\(index)", role: role, organisation: root, site: site)
    }

    /// Registers it as its own people would.
    func found(supervisor: OrganisationID, _ db: Writer) throws {
        let context = Context.at(Instant.t0.adding(days: -60), by: manager)
        func put(_ entity: any RegistryRow) throws {
            _ = try RegistryStore.put(entity, expecting: .nothing, db, context)
        }
        try put(Organisation(id: root, parent: nil, level: .mine, name: "煤矿\(number)"))
        try put(
            Site(
                id: site, name: "煤矿\(number)", kind: .coalUnderground, status: .producing, organisation: root,
                supervisor: supervisor))
        for index in 0..<sections {
            try put(Organisation(id: section(index), parent: root, level: .section, name: "区队\(index + 1)"))
        }
        for index in 1...people {
            let unit = index <= 2 ? root : section(index)
            try put(Person(id: PersonID(id(index)), name: "人\(index)", organisation: unit))
        }
        let posts = try posts(put)
        try places(items - posts * 3, put)
    }

    /// One post for each of the first people, each with two violations; answers how many.
    private func posts(_ put: (any RegistryRow) throws -> Void) throws -> Int {
        let count = 2 + sections
        for index in 1...count {
            let kind: Post.Kind = index == 1 ? .mineHead : index == 2 ? .safetyOfficer : .sectionChief
            let unit = index <= 2 ? root : section(index)
            let post = Post(
                id: PostID(id(index)), organisation: unit, name: "岗位\(index)", kind: kind,
                violations: [
                    .init(type: .command, what: "违章指挥", isSerious: true),
                    .init(type: .operation, what: "空顶作业", isSerious: true),
                ])
            try put(post)
            let held = Holding(
                id: ID(id(index)), post: post.id, person: PersonID(id(index)), organisation: unit,
                from: Day(daysSinceEpoch: 20_000))
            try put(held)
        }
        return count
    }

    /// Systems, and below them what they consist of; every ninth has nobody who answers for it.
    private func places(_ count: Int, _ put: (any RegistryRow) throws -> Void) throws {
        for index in 0..<count {
            let (isSystem, chief) = (index < Self.systems.count, 3 + index % sections)
            let place = Place(
                id: PlaceID(id(index)), site: site,
                parent: isSystem ? nil : PlaceID(id(index % Self.systems.count)),
                kind: isSystem ? .system : Self.kinds[index % Self.kinds.count],
                name: isSystem ? Self.systems[index] : "第\(index)号", code: "\(number)-\(index)",
                owner: index % 9 == 8 ? nil : .post(PostID(id(chief))))
            try put(place)
        }
    }
}
