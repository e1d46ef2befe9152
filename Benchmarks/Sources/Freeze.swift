import ArgumentParser
import Database
import Domain
import Foundation
import Kernel
import Policy
import Store

/// Opens the campaign of one large mine: reads its lists, splits them into rounds, freezes both, all in one transaction.
struct Freeze: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Freezes and splits what is due at one large mine.")

    @Argument(help: "The folder of the rules, Regulations.") var regulations: String
    @Argument(help: "The data folder, with a demo in it.") var folder: String
    @Option(help: "How many items.") var items = 30_000
    @Option(help: "How many people, of sections of twenty.") var people = 4_000

    private static let site = SiteID(900_001)
    private static let root = OrganisationID(900_000)
    private var sections: Int { max(1, people / 20) }
    private var manager: Actor {
        Actor(person: PersonID(900_001), name: "矿长", role: .mineManager, organisation: Self.root, site: Self.site)
    }

    func run() async throws {
        let store = try openStore(in: folder)
        defer { store.close() }
        let now = wallClock()
        let (context, month) = (Context(now: now, actor: manager), CampaignMonth(of: Zone.china.day(of: now)))
        _ = try await store.write { db in try found(db, context) }
        let rules = try DoubleFullDayRules(RuleFiles.load(URL(filePath: regulations)), on: month.first)
        let command = OpenDoubleFullDay(
            id: DoubleFullDayID(900_001), site: Self.site, month: month, rules: rules)
        let begin = CPU.seconds()
        let kept = try await store.write { db in try DoubleFullDayStore.open(command, in: context, db) }.value
        try report([
            "items": Double(kept.figures.items.due), "people": Double(kept.figures.people.due),
            "cpu_seconds": CPU.seconds() - begin,
        ])
    }

    private func found(_ db: Writer, _ context: Context) throws {
        func put(_ entity: any RegistryRow) throws {
            _ = try RegistryStore.put(entity, expecting: .nothing, db, context)
        }
        try put(Organisation(id: Self.root, parent: nil, level: .mine, name: "大矿"))
        try put(
            Site(
                id: Self.site, name: "大矿", kind: .coalUnderground, status: .producing, organisation: Self.root,
                supervisor: Self.root))
        for index in 1...sections {
            try put(
                Organisation(
                    id: OrganisationID(900_000 + index), parent: Self.root, level: .section, name: "区队\(index)"))
        }
        for index in 1...people {
            let unit = OrganisationID(900_001 + index % sections)
            try put(Person(id: PersonID(900_000 + index), name: "人\(index)", organisation: unit))
        }
        for index in 1...items {
            let (isSystem, owner) = (index <= 19, PersonID(900_001 + index % people))
            let parent = isSystem ? nil : PlaceID(900_001 + index % 19)
            try put(
                Place(
                    id: PlaceID(900_000 + index), site: Self.site, parent: parent,
                    kind: isSystem ? .system : .equipment,
                    name: "第\(index)号", owner: .person(owner)))
        }
    }
}
