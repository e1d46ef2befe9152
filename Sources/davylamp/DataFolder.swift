import ArgumentParser
import Database
import Foundation
import Kernel
import Store

/// The folder that holds everything a server keeps.
struct DataFolder: ParsableArguments {
    @Option(help: "The data folder; it is made when it does not exist.")
    var data = "data"

    var ledger: URL { URL(filePath: data, directoryHint: .isDirectory).appending(path: "ledger", directoryHint: .isDirectory) }
    var key: URL { URL(filePath: data, directoryHint: .isDirectory).appending(path: "log.key") }

    /// Opens the database and brings its tables up to date.
    func open() async throws -> DataStore {
        try FileManager.default.createDirectory(at: ledger, withIntermediateDirectories: true)
        let store = try DataStore(.sqlite(path: data + "/davylamp.sqlite"))
        try await store.migrate(Schema.migrations)
        return store
    }
}

/// The clock of the world outside; nothing below this ring reads it.
let wallClock: @Sendable () -> Instant = { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
