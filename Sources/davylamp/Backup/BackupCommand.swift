import ArgumentParser
import Database
import Foundation
import Ledger
import Store

/// A copy of everything that cannot be made again.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copies database, key and photos into a new folder; the server may go on running.",
        discussion: """
            The database is copied as it is at one moment. Then the copy is opened and its records are hashed again: they must
            lead to the root of the newest signed checkpoint in it. The folder holds the log's secret key: keep it like one.
            A backup on PostgreSQL needs pg_dump in the path.

            EXAMPLES
              davylamp backup -o /backup/2026-11-25 --data /var/lib/davylamp
              davylamp restore /backup/2026-11-25 --data /var/lib/davylamp-new

            EXIT CODES
              0   the backup is whole and leads to the signed root
              65  it does not
              73  the folder is not empty or cannot be made
            """)

    @Option(name: [.short, .long], help: "The new folder.") var output: String
    @OptionGroup var folder: DataFolder

    func run() async throws {
        let settings = try await folder.settings()
        let store = try await settings.open()
        store.close()
        let backup = BackupFolder(url: URL(filePath: output, directoryHint: .isDirectory))
        try backup.expectEmpty()
        let key = try LogKey.load(settings.key)
        if settings.database.isEmpty {
            try DataStore.copy(
                .sqlite(path: settings.data.appending(path: "davylamp.sqlite").path), to: backup.database.path)
            try DurableFile.flush(backup.url.path)
        } else {
            try PostgresTools.run("pg_dump", ["--format=custom", "--file=\(backup.dump.path)", settings.database])
        }
        Mishap.pass(.amidBackup)
        try DurableFile.write(Array(try Data(contentsOf: settings.key)), to: backup.key, permissions: 0o600)
        let photos = try BackupFolder.copy(settings.uploads, to: backup.uploads)
        guard settings.database.isEmpty else {
            return print("\(output): dumped with pg_dump, \(photos) photos; the root is checked when it is restored")
        }
        let copy = try DataStore(.sqlite(path: backup.database.path))
        defer { copy.close() }
        do {
            let report = try await BackupCheck(copy).run(key: try key.verifier)
            print(
                "\(output): \(report.records) records, \(photos) photos; root \(report.root) as signed at \(report.signedSize)"
            )
        } catch let flaw as BackupCheck.Flaw { throw BackupFolder.say(flaw) }
    }
}
