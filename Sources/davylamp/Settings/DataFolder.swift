import ArgumentParser
import Database
import Foundation
import Kernel
import Store

/// The flags that every command shares: which data it works on.
struct DataFolder: ParsableArguments {
    @Option(help: "The data folder; it is made when it does not exist. (standard: data)") var data: String?
    @Option(help: "PostgreSQL connection string; without it SQLite in the data folder.") var database: String?
    @Option(help: "The settings file, YAML or JSON. (standard: davylamp.yaml in the data folder)") var config: String?

    /// What is in force, with a command's own flags.
    func settings(_ flags: [String: String?] = [:]) async throws -> Settings {
        let own: [String: String?] = ["data": data, "database": database, "config": config]
        return try await Settings(
            flags: own.merging(flags) { $1 }.compactMapValues { $0 }, environment: ProcessInfo.processInfo.environment)
    }

    /// Opens the database and brings its tables up to date.
    func open() async throws -> DataStore { try await settings().open() }
}

extension Settings {
    /// `tell` hears of closures that keep the database for too long.
    func open(tell: @escaping @Sendable (String) -> Void = DataStore.tellOnStandardError) async throws -> DataStore {
        do { try FileManager.default.createDirectory(at: ledger, withIntermediateDirectories: true) } catch {
            throw Failure(.cannotCreate, "the data folder \(data.path) cannot be made or written")
        }
        let sqlite = Engine.sqlite(path: data.appending(path: "davylamp.sqlite").path)
        let store = try DataStore(database.isEmpty ? sqlite : .postgres(conninfo: database), tell: tell)
        try await store.migrate(Schema.migrations)
        return store
    }
}

/// The clock of the world outside; nothing below this ring reads it.
let wallClock: @Sendable () -> Instant = {
    Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000) + MishapSwitches.clockError)
}
