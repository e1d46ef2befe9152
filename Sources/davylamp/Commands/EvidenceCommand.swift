import ArgumentParser
import Database
import Foundation
import Ledger
import Store

/// What a stranger needs to check what the ledger says about one thing.
struct EvidenceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evidence", abstract: "Packs the evidence about one thing into a file, or checks such a file.",
        subcommands: [Pack.self, Verify.self], defaultSubcommand: Pack.self)

    struct Pack: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "pack", abstract: "Packs all records of a subject with their proofs, payloads and keys.",
            discussion: """
                The file is a plain tar: records/, proofs/ (C2SP tlog-proof), payload/, keys.jsonl, policy and a README that says
                how to check it with common tools. The server may go on running.

                EXAMPLES
                  davylamp evidence hidden-danger/0190f2c8-… -o evidence.tar --data /var/lib/davylamp
                  davylamp evidence verify evidence.tar --key mine.vkey

                EXIT CODES
                  0   the file is written
                  65  there is no such subject, or no checkpoint holds its newest record yet
                """)

        @Argument(help: "The subject as records name it: kind/id.") var subject: String
        @Option(name: [.short, .long], help: "The file to write.") var output: String
        @OptionGroup var folder: DataFolder

        func run() async throws {
            let settings = try await folder.settings()
            let store = try await settings.open()
            defer { store.close() }
            let (subject, tiles) = (subject, TileFolder(settings.ledger))
            let bundle = try await store.read { db in try EvidenceGathering(tiles).bundle(of: subject, db) }
            try DurableFile.write(bundle.archive.bytes, to: URL(filePath: output))
            print("\(output): \(bundle.items.count) records, \(bundle.keys.count) key records")
        }
    }
}
