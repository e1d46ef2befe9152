import ArgumentParser
import Database
import Kernel
import Store

/// Makes a data folder with a fictional province.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Makes the demo: a fictional province with mines, people and hidden dangers.",
        discussion: "The same seed gives the same data. A folder that already holds data is left alone.")

    @OptionGroup var folder: DataFolder
    @Option(help: "The seed of the demo.") var seed: UInt64 = 24

    func run() async throws {
        let store = try await folder.open()
        let isMade = try await Demo(store, seed: seed, now: wallClock()).make()
        store.close()
        guard isMade else { return print("The folder already holds data; nothing was changed.") }
        print("Demo logins, each with the password \(Demo.password):")
        for login in Demo.logins { print("  \(login)") }
    }
}
