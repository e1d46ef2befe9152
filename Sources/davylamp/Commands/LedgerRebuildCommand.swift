import ArgumentParser
import Database
import Ledger
import Store

/// Makes the published files again and checks that the rows say what the records say.
struct LedgerRebuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild",
        abstract: "Makes the published files again from the records, and checks the rows against them.",
        discussion: """
            Recreates every tile, bundle and the newest checkpoint byte for byte from the records of the database, and names
            the files that were missing or differed. Then reads every record, payload and row in one snapshot: each site's
            chain is whole, each payload is what its record sealed, and each row is what its records add up to. The kept counts
            of hidden dangers are compared with a full recount, and made anew where they differ.

            With --check nothing is written, and the server may go on running. Without it the server must be stopped first.

            EXAMPLES
              davylamp ledger rebuild --data /var/lib/davylamp --check
              davylamp ledger rebuild --data /var/lib/davylamp

            EXIT CODES
              0   everything agrees, or the files that differed are written again
              1   rows or records do not agree, or with --check a file differs
              75  a server runs on this data folder
            """)

    @OptionGroup var folder: DataFolder
    @Flag(help: "Compare only; write nothing.") var check = false

    func run() async throws {
        let settings = try await folder.settings()
        let store = try await settings.open()
        defer { store.close() }
        let lock = check ? nil : try FolderLock(settings.data)
        defer { withExtendedLifetime(lock) {} }
        let areFilesGood = try await rebuildFiles(store, TileFolder(settings.ledger))
        if !check { try await rebuildCounts(store) }
        let progress = Progress("audit")
        let report = try await LedgerAuditor(onProgress: { progress.show($1, unit: $0) }).audit(store)
        progress.end()
        for finding in report.findings {
            print("broken: \(finding.subject)\(finding.index.map { ", record \($0)" } ?? ""): \(finding.reason)")
        }
        if report.more > 0 { print("broken: \(report.more) findings more") }
        if let first = report.unsealed.first {
            print("days not yet sealed: \(report.unsealed.count) mines, \(first) first")
        }
        let kinds = report.subjects.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
        print("\(report.findings.isEmpty ? "sound" : "broken"): \(report.records) records against their rows: \(kinds)")
        if !areFilesGood || !report.findings.isEmpty { throw ExitCode(1) }
    }

    private func rebuildCounts(_ store: DataStore) async throws {
        let differing = try await store.write { db in try Audits.rebuildPiles(db) }.value
        for difference in differing { print("counted again: \(difference)") }
    }

    private func rebuildFiles(_ store: DataStore, _ tiles: TileFolder) async throws -> Bool {
        let progress = Progress("tiles")
        let found = try await TileRebuild(store, rewrites: false, onProgress: { progress.show($0, of: $1) }).run(
            in: tiles)
        progress.end()
        for name in found.differing { print("differs: \(name)") }
        for name in found.strange { print("strange: \(name)") }
        guard found.isRootRight else {
            print("broken: the records do not lead to the root that was signed at \(found.size); nothing was written")
            return false
        }
        let count = found.differing.count + found.strange.count
        if check || count == 0 {
            print("\(count == 0 ? "sound" : "broken"): \(count) files differ from what \(found.size) records give")
            return count == 0
        }
        _ = try await TileRebuild(store, rewrites: true).run(in: tiles)
        print("rewritten: \(found.differing.count) files, removed: \(found.strange.count)")
        return true
    }
}
