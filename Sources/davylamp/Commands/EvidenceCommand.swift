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

    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verify", abstract: "Checks a bundle of evidence; needs no server and no data folder.",
            discussion: """
                Give --key the log's verifier key as you got it from somebody you trust (its text, or a file with it). Without it
                the bundle's own policy is used, which proves that its parts agree, but not whose ledger it is.

                EXIT CODES
                  0   everything agrees
                  1   something does not; it is named
                """)

        @Argument(help: "The bundle.") var file: String
        @Option(help: "The verifier key, or the file that holds it.") var key: String?

        func run() throws {
            guard let bytes = try? Data(contentsOf: URL(filePath: file)) else {
                throw ValidationError("\(file) cannot be read.")
            }
            do {
                let given = try key.map { source in
                    try NoteVerifier(text: (try? String(contentsOfFile: source, encoding: .utf8)) ?? source)
                }
                let sound = try EvidenceCheck(Array(bytes)).run(key: given)
                for (index, record) in sound.records {
                    let hand = record.sig == nil ? "" : ", signed with \(record.signer.credential ?? "")"
                    print(
                        "#\(index) \(record.claimed) \(record.type) by \(record.signer.person) as \(record.signer.post)\(hand)"
                    )
                }
                let (log, root) = (sound.log.text, sound.checkpoint.root.hex)
                print(
                    "sound: \(sound.records.count) records, \(sound.signatures) signed, beneath \(sound.checkpoint.size) of \(log), root \(root)"
                )
                if given == nil { print("the key is the bundle's own; give --key to know whose ledger it is") }
            } catch let flaw as EvidenceCheck.Flaw {
                print("broken: \(flaw)")
                throw ExitCode(1)
            } catch let error as LedgerError {
                print("broken: the key \(key ?? "") cannot be used: \(error)")
                throw ExitCode(1)
            }
        }
    }
}
