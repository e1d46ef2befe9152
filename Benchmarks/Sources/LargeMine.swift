import Database
import Domain
import Kernel
import Policy
import Store

/// A mine whose lists a campaign freezes, founded by the same commands as real use.
struct LargeMine: Sendable {
    /// Tells its ids from those of other mines and of the demo.
    let number: Int
    let items: Int
    let people: Int
    var parent: OrganisationID?
    var supervisor: OrganisationID?

    private static let inSection = 20
    private static let systems = 19
    private var base: Int { 900_000 + number * 100_000 }
    private var sections: Int { max(1, people / Self.inSection) }
    private var root: OrganisationID { OrganisationID(base) }
    private var name: String { "大矿\(number)" }
    var site: SiteID { SiteID(base) }
    var campaign: DoubleFullDayID { DoubleFullDayID(base) }
    var manager: Actor { actor(1, .mineManager) }

    func actor(_ index: Int, _ role: Role) -> Actor {
        let unit = role == .mineManager ? root : section(index)
        return Actor(person: PersonID(base + index), name: "人\(index)", role: role, organisation: unit, site: site)
    }

    private func section(_ index: Int) -> OrganisationID { OrganisationID(base + 1 + index % sections) }

    func found(_ db: Writer, at now: Instant) throws {
        let context = Context(now: now, actor: manager)
        func put(_ entity: any RegistryRow) throws {
            _ = try RegistryStore.put(entity, expecting: .nothing, db, context)
        }
        try put(Organisation(id: root, parent: parent, level: .mine, name: name))
        try put(
            Site(
                id: site, name: name, kind: .coalUnderground, status: .producing, organisation: root,
                supervisor: supervisor ?? root))
        for index in 1...sections {
            try put(Organisation(id: section(index - 1), parent: root, level: .section, name: "区队\(index)"))
        }
        for index in 1...people {
            try put(Person(id: PersonID(base + index), name: "人\(index)", organisation: section(index)))
        }
        for index in 1...items { try put(place(index)) }
    }

    private func place(_ index: Int) -> Place {
        let isSystem = index <= Self.systems
        return Place(
            id: PlaceID(base + index), site: site, parent: isSystem ? nil : PlaceID(base + 1 + index % Self.systems),
            kind: isSystem ? .system : .equipment, name: "第\(index)号",
            owner: .person(PersonID(base + 1 + index % people)))
    }

    /// Opens the campaign of a month: reads the lists, splits them into rounds, freezes both.
    func open(_ month: CampaignMonth, _ rules: DoubleFullDayRules, _ db: Writer, at now: Instant) throws
        -> DoubleFullDay.Figures
    {
        let command = OpenDoubleFullDay(id: campaign, site: site, month: month, rules: rules)
        return try DoubleFullDayStore.open(command, in: Context(now: now, actor: manager), db).figures
    }
}

extension CampaignMonth {
    /// The month before this instant's, whose day has come at whatever date one measures.
    static func before(_ now: Instant) -> CampaignMonth {
        CampaignMonth(of: CampaignMonth(of: Zone.china.day(of: now)).first.adding(days: -1))
    }
}
