import ArgumentParser
import Database
import Foundation
import Kernel
import Ledger
import Store

/// Makes a data folder with a fictional province.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Makes the demo: a fictional province with mines, people and hidden dangers.",
        discussion: """
            The same seed gives the same data. A folder that already holds data is left alone. The logins and their password
            are printed, and kept in demo-logins.txt in the data folder; "serve" shows them.

            EXAMPLES
              davylamp demo --data data
              davylamp demo --data /tmp/try --seed 7
            """)

    @OptionGroup var folder: DataFolder
    @Option(help: "The seed of the demo.") var seed: UInt64 = 24

    func run() async throws {
        let settings = try await folder.settings()
        let store = try await settings.open()
        defer { store.close() }
        let shelf = PhotoShelf(folder: settings.uploads)
        let progress = Progress("demo")
        let demo = Demo(
            store, seed: seed, now: wallClock(), book: try settings.book(), shelf: shelf,
            told: { progress.show($0, of: $1) })
        let isMade = try await demo.make()
        progress.end()
        guard isMade else { return print("The folder already holds data; nothing was changed.") }
        try await Publisher(store, folder: settings.ledger, signer: try LogKey.load(settings.key), now: wallClock)
            .publish()
        let logins = (["login      password"] + Demo.logins.map { Self.row($0, Demo.password) }).joined(separator: "\n")
        try DurableFile.write(Array(logins.utf8), to: Welcome.demoLogins(settings.data))
        print(logins)
    }

    private static func row(_ login: String, _ password: String) -> String {
        login.padding(toLength: 11, withPad: " ", startingAt: 0) + password
    }
}
