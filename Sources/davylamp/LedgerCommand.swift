import ArgumentParser
import Foundation
import Ledger

/// The ledger, checked by anyone.
struct LedgerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "Checks the published ledger.", subcommands: [Verify.self])

    /// Needs the published files and the public key, nothing else.
    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Checks every published file against the records and the signed checkpoint.",
            discussion: """
                Give --key the verifier key that you hold (its text, or a file with it). Without it the folder's own
                log.vkey is used, which proves that the files agree with each other, but not whose they are.
                Exits with 1 and names the first bad record when something does not agree.
                """)

        @Argument(help: "The folder of the published ledger, e.g. data/ledger.") var folder: String
        @Option(help: "The verifier key, or the file that holds it.") var key: String?

        func run() throws {
            let url = URL(filePath: folder, directoryHint: .isDirectory)
            let source = key ?? url.appending(path: "log.vkey").path
            let text = (try? String(contentsOfFile: source, encoding: .utf8)) ?? source
            let verifier: NoteVerifier
            do { verifier = try NoteVerifier(text: text) } catch {
                print("broken: the key \(source) cannot be used: \(error)")
                throw ExitCode(1)
            }
            switch LedgerVerifier(folder: url, key: verifier).verify() {
            case .sound(let size, let root): print("sound: \(size) records, root \(root)")
            case .broken(let file, let index, let reason):
                print("broken: \(file)\(index.map { ", record \($0)" } ?? ""): \(reason)")
                throw ExitCode(1)
            }
        }
    }
}
