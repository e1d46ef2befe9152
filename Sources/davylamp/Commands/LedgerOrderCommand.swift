import ArgumentParser
import Foundation
import Ledger

/// Which of two records came first, proven from the published files.
struct LedgerOrderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "order", abstract: "Proves which of two records came first.",
        discussion: """
            A record is named by its index in the ledger or by its id. Both are proven beneath the same signed checkpoint; what the
            records claim about the time plays no part. Needs the published files only, and may run while a server publishes.

            EXAMPLES
              davylamp ledger order 118 4031 --ledger data/ledger --key mine.vkey

            EXIT CODES
              0   the order is proven and printed, the earlier first
              1   one of them is not there, or the files do not agree
            """)

    @Argument(help: "The one record: index or id.") var first: String
    @Argument(help: "The other record.") var second: String
    @Option(help: "The folder of the published ledger.") var ledger = "data/ledger"
    @Option(help: "The verifier key, or the file that holds it; else the folder's own log.vkey.") var key: String?

    func run() throws {
        let url = URL(filePath: ledger, directoryHint: .isDirectory)
        let source = key ?? url.appending(path: "log.vkey").path
        do {
            let key = try NoteVerifier(text: (try? String(contentsOfFile: source, encoding: .utf8)) ?? source)
            let (earlier, later) = try LedgerOrder(folder: url, key: key).prove(first, second)
            print(line("first", earlier))
            print(line("then ", later))
        } catch let unknown as LedgerOrder.Unknown {
            print("broken: the ledger holds no record \(unknown.name) under its signed checkpoint")
            throw ExitCode(1)
        } catch let error as LedgerError {
            print("broken: \(error)")
            throw ExitCode(1)
        }
    }

    private func line(_ word: String, _ placed: LedgerOrder.Placed) -> String {
        let record = placed.record
        return
            "\(word)  #\(placed.index)  \(record.type)  \(record.subject)  by \(record.signer.person)  claimed \(record.claimed)"
    }
}
