import ArgumentParser
import Database
import Domain
import Foundation
import Kernel
import Store

/// Opens the campaign of one large mine: reads its lists, splits them into rounds, freezes both, all in one transaction.
struct Freeze: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Freezes and splits what is due at one large mine.")

    @Argument(help: "The folder of the rules, Regulations.") var regulations: String
    @Argument(help: "The data folder, with a demo in it.") var folder: String
    @Option(help: "How many items.") var items = 30_000
    @Option(help: "How many people, of sections of twenty.") var people = 4_000

    func run() async throws {
        let store = try openStore(in: folder)
        defer { store.close() }
        let (now, mine) = (wallClock(), LargeMine(number: 0, items: items, people: people))
        _ = try await store.write { db in try mine.found(db, at: now) }
        let month = CampaignMonth.before(now)
        let rules = try DoubleFullDayRules(RuleFiles.load(URL(filePath: regulations)), on: month.first)
        let begin = CPU.seconds()
        let figures = try await store.write { db in try mine.open(month, rules, db, at: now) }.value
        try report([
            "items": Double(figures.items.due), "people": Double(figures.people.due),
            "cpu_seconds": CPU.seconds() - begin,
        ])
    }
}
