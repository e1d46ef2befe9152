import ArgumentParser
import Foundation
import Ledger

/// Needs the published files and the public key, nothing else.
struct LedgerVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Checks every published file against the records and the signed checkpoint.",
        discussion: """
            Reads the published files only; it needs no data folder and no server, and may run while a server publishes.

            Give --key the verifier key that you hold (its text, or a file with it). Without it the folder's own log.vkey is
            used, which proves that the files agree with each other, but not whose they are.

            EXAMPLES
              davylamp ledger verify data/ledger --key mine.vkey
              davylamp ledger verify /media/audit/ledger --key 'davylamp.log+1a2b3c4d+AX…'

            Also checked: that each mine's days are sealed one after the other, each over just the records that were there;
            a gap, a wrong count and a missing day are named with mine and day. Days whose seal is still to come, as after a
            time in which the server was off, are told and are no fault.

            EXIT CODES
              0   every file agrees
              1   something does not agree; the file and the first bad record are named
            """)

    @Argument(help: "The folder of the published ledger, e.g. data/ledger.") var folder: String
    @Option(help: "The verifier key, or the file that holds it.") var key: String?

    func run() throws {
        let url = URL(filePath: folder, directoryHint: .isDirectory)
        let progress = Progress("verify")
        let verdict = LedgerVerifier(folder: url, key: try verifier(url), onProgress: { progress.show($0, of: $1) })
            .verify()
        progress.end()
        switch verdict {
        case .sound(let size, let root, let unsigned, let unsealed):
            print("sound: \(size) records, root \(root)")
            if !unsigned.isEmpty {
                print("not yet signed: \(unsigned.count) files beyond the checkpoint, \(unsigned[0]) first")
            }
            if let first = unsealed.first {
                print("days not yet sealed: \(unsealed.count) mines, \(first) first")
            }
        case .broken(let file, let index, let reason):
            print("broken: \(file)\(index.map { ", record \($0)" } ?? ""): \(reason)")
            throw ExitCode(1)
        }
    }

    private func verifier(_ url: URL) throws -> NoteVerifier {
        let source = key ?? url.appending(path: "log.vkey").path
        let text = (try? String(contentsOfFile: source, encoding: .utf8)) ?? source
        do { return try NoteVerifier(text: text) } catch {
            print("broken: the key \(source) cannot be used: \(error)")
            throw ExitCode(1)
        }
    }
}
