import ArgumentParser
import Database
import Foundation
import Ledger
import Store

/// Makes a data folder of a backup.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Makes a data folder of a backup and checks that it leads to the signed root.",
        discussion: """
            The data folder must be empty (and with --database the database). Database, key and photos are copied, the published
            files are made again byte for byte, and the root of the records is compared with the newest signed checkpoint.

            EXIT CODES
              0   restored; the ledger's root is the one that was signed
              65  the backup does not lead to the signed root; nothing of it should be served
              73  the data folder is not empty
            """)

    @Argument(help: "The folder that davylamp backup made.") var backup: String
    @OptionGroup var folder: DataFolder

    func run() async throws {
        let settings = try await folder.settings()
        let source = BackupFolder(url: URL(filePath: backup, directoryHint: .isDirectory))
        guard FileManager.default.fileExists(atPath: source.key.path) else {
            throw Failure(.badData, "\(backup) is no backup: it holds no log.key")
        }
        try BackupFolder(url: settings.data).expectEmpty()
        if settings.database.isEmpty {
            guard let bytes = try? Data(contentsOf: source.database) else {
                throw Failure(
                    .badData, "\(backup) holds no davylamp.sqlite; is it a backup of PostgreSQL? Give --database")
            }
            try DurableFile.write(
                Array(bytes), to: settings.data.appending(path: "davylamp.sqlite"), permissions: 0o600)
        } else {
            try PostgresTools.run(
                "pg_restore", ["--no-owner", "--exit-on-error", "--dbname=\(settings.database)", source.dump.path])
        }
        try DurableFile.write(Array(try Data(contentsOf: source.key)), to: settings.key, permissions: 0o600)
        let photos = try BackupFolder.copy(source.uploads, to: settings.uploads)
        let store = try await settings.open()
        defer { store.close() }
        do {
            let report = try await BackupCheck(store).run(key: try LogKey.load(settings.key).verifier)
            var tiles = TileFolder(settings.ledger)
            try tiles.write(Array((try LogKey.load(settings.key).verifier.text + "\n").utf8), to: "log.vkey")
            _ = try await TileRebuild(store, rewrites: true).run(in: tiles)
            print(
                "restored: \(report.records) records, \(photos) photos; root \(report.root) as signed at \(report.signedSize)"
            )
        } catch let flaw as BackupCheck.Flaw { throw BackupFolder.say(flaw) }
    }
}
