import ArgumentParser
import Database
import Domain
import Foundation
import Kernel
import Policy
import Store

/// Founds many mines below the demo's province, each with a campaign under way and with dangers found in it.
struct UnderWay: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Gives a province many mines with a Double-Full Day under way.")

    @Argument(help: "The folder of the rules, Regulations.") var regulations: String
    @Argument(help: "The data folder, with a demo in it.") var folder: String
    @Option(help: "How many mines.") var mines = 1_000
    @Option(help: "How many items each has to look at.") var items = 40
    @Option(help: "How many dangers each has found.") var found = 20

    private static let people = 20

    func run() async throws {
        let store = try openStore(in: folder)
        defer { store.close() }
        let now = wallClock()
        let month = CampaignMonth.before(now)
        let book = try RuleFiles.load(URL(filePath: regulations))
        let counties = try await store.read(Self.counties)
        let rules = try DoubleFullDayRules(book, on: month.first)
        let dangers = try HiddenDangerRules(book, on: Zone.china.day(of: now))
        for number in 1...mines {
            let mine = LargeMine(
                number: number, items: items, people: Self.people, supervisor: counties[number % counties.count])
            _ = try await store.write { db in
                try mine.found(db, at: now)
                _ = try mine.open(month, rules, db, at: now)
                try walk(mine, rules, dangers, db, at: now)
            }
        }
        try report(["mines": Double(mines), "dangers": Double(mines * found)])
    }

    /// Those below the office that the demo's login of a province belongs to.
    @Sendable private static func counties(_ db: Reader) throws -> [OrganisationID] {
        try db.all(
            """
            SELECT organisation.id FROM organisation
            JOIN account ON account.login = 'province'
            JOIN organisation AS office ON office.id = account.organisation_id
            WHERE organisation.level = 'county'
                AND substr(organisation.path, 1, length(office.path)) = office.path ORDER BY organisation.id
            """
        ) { try $0["id"] }
    }

    /// What one round of the first worker brought: every item but the last, the first of them with something found.
    private func walk(
        _ mine: LargeMine, _ rules: DoubleFullDayRules, _ dangers: HiddenDangerRules, _ db: Writer, at now: Instant
    ) throws {
        let results = (1..<items).map { number in
            number <= found
                ? CheckResult(number: number, outcome: .found, note: "第\(number)号不合规", isScanned: true, cause: .machine)
                : CheckResult(number: number, outcome: .ok, isScanned: true)
        }
        var next: UInt64 = 0
        _ = try DoubleFullDayStore.walk(
            WalkRound(results, rules: rules), on: mine.campaign, dangers: dangers,
            fresh: {
                next += 1
                return HiddenDangerID(at: now, random: (UInt64(mine.number), next))
            }, in: Context(now: now, actor: mine.actor(2, .worker)), db)
    }
}
