import ArgumentParser
import Database
import Domain
import Foundation
import Kernel
import Store
import Web

/// Draws the register's page of 50 rows from what was read once.
struct Draw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Draws a page of 50 rows many times.")

    @Argument(help: "The data folder, with a demo in it.") var folder: String
    @Option(help: "How many times.") var times = 5_000

    func run() async throws {
        let store = try DataStore(.sqlite(path: folder + "/davylamp.sqlite"))
        defer { store.close() }
        let company = Actor(
            person: PersonID("bench") ?? PersonID(0), name: "公司", role: .company, organisation: OrganisationID(1),
            site: nil)
        let begin = CPU.seconds()
        let bytes = try await HiddenDangerListDrawing.draw(times: times, for: company, at: wallClock(), store)
        try report(["per_cpu_second": Double(times) / (CPU.seconds() - begin), "bytes": Double(bytes)])
    }
}
