import ArgumentParser
import Database
import Domain
import Foundation
import Kernel
import Store

/// Opens the campaign of a large mine and gives everybody on the roll a token, for as many phones to send their rounds.
struct Phones: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prepares the rounds of many phones; prints the file with a line a phone: token and its items.")

    @Argument(help: "The folder of the rules, Regulations.") var regulations: String
    @Argument(help: "The data folder, with a demo in it.") var folder: String
    @Option(help: "How many items.") var items = 30_000
    @Option(help: "How many people, each with a phone.") var people = 4_000

    func run() async throws {
        let store = try openStore(in: folder)
        defer { store.close() }
        let (now, mine) = (wallClock(), LargeMine(number: 0, items: items, people: people))
        let month = CampaignMonth.before(now)
        let rules = try DoubleFullDayRules(RuleFiles.load(URL(filePath: regulations)), on: month.first)
        _ = try await store.write { db in
            try mine.found(db, at: now)
            _ = try mine.open(month, rules, db, at: now)
        }
        let accounts = AccountStore(store)
        var lines: [String] = []
        for index in 1...people {
            let (login, actor) = ("phone-\(index)", mine.actor(index, .worker))
            // Nobody logs in with it: what is no hash opens nothing.
            try await accounts.add(
                login: login, for: actor, passwordHash: "none", in: Context(now: now, actor: mine.manager))
            let token = try await accounts.open(.token, for: login, at: now)
            let round = try await store.read { db in
                try DoubleFullDayStore.items(
                    CheckItemFilter(checker: actor.person), of: mine.campaign, limit: 500, db
                ).rows.map { String($0.item.number) }
            }
            if !round.isEmpty { lines.append("\(token) \(round.joined(separator: ","))") }
        }
        try lines.joined(separator: "\n").write(toFile: folder + "/phones.txt", atomically: true, encoding: .utf8)
        print(mine.campaign)
    }
}
