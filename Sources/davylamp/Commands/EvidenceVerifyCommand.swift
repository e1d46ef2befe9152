import ArgumentParser
import Foundation
import Ledger

extension EvidenceCommand {
    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verify",
            abstract: "Checks a bundle of evidence, or what a paper's codes carry; needs no server and no data folder.",
            discussion: """
                Give --key the log's verifier key as you got it from somebody you trust (its text, or a file with it). Without it
                the evidence's own key is used, which proves that its parts agree, but not whose ledger it is.

                A printed acceptance carries its record and proof in QR codes: give the text of all its codes, in any order. They
                show that the record is in the ledger and that the key it names signed it; a bundle shows also whose key that is.

                EXAMPLES
                  davylamp evidence verify evidence.tar --key mine.vkey
                  zbarimg --raw -q scan.png | davylamp evidence verify - --key mine.vkey

                EXIT CODES
                  0   everything agrees
                  1   something does not; it is named
                """)

        @Argument(help: "The bundle, or the text of a paper's codes; - reads it from the standard input.") var file:
            String
        @Option(help: "The verifier key, or the file that holds it.") var key: String?

        func run() throws {
            let bytes = try read()
            do {
                let given = try key.map { source in
                    try NoteVerifier(text: (try? String(contentsOfFile: source, encoding: .utf8)) ?? source)
                }
                try PaperProof.isScanned(bytes) ? paper(bytes, given) : bundle(bytes, given)
                if given == nil { print("the key is the evidence's own; give --key to know whose ledger it is") }
            } catch let flaw as EvidenceCheck.Flaw {
                print("broken: \(flaw)")
                throw ExitCode(1)
            } catch LedgerError.badKey(let reason) {
                print("broken: the key cannot be used: \(reason)")
                throw ExitCode(1)
            } catch LedgerError.badNote(let reason) {
                print("broken: \(reason)")
                throw ExitCode(1)
            }
        }

        private func read() throws -> [UInt8] {
            if file == "-" { return Array(try FileHandle.standardInput.readToEnd() ?? Data()) }
            guard let bytes = try? Data(contentsOf: URL(filePath: file)) else {
                throw ValidationError("\(file) cannot be read.")
            }
            return Array(bytes)
        }

        private func paper(_ bytes: [UInt8], _ key: NoteVerifier?) throws {
            let proof = try PaperProof(scanned: bytes)
            let sound = try proof.check(key: key)
            say(proof.proof.index, sound.record)
            let (log, root) = (sound.log.text, sound.checkpoint.root.hex)
            print("sound: the record lies beneath \(sound.checkpoint.size) of \(log), root \(root)")
        }

        private func bundle(_ bytes: [UInt8], _ key: NoteVerifier?) throws {
            let sound = try EvidenceCheck(bytes).run(key: key)
            for (index, record) in sound.records { say(index, record) }
            let (log, root) = (sound.log.text, sound.checkpoint.root.hex)
            print(
                "sound: \(sound.records.count) records, \(sound.signatures) signed, beneath \(sound.checkpoint.size) of \(log), root \(root)"
            )
        }

        private func say(_ index: Int, _ record: Record) {
            let hand = record.sig == nil ? "" : ", signed with \(record.signer.credential ?? "")"
            print(
                "#\(index) \(record.claimed) \(record.type) about \(record.subject) by \(record.signer.person) as \(record.signer.post)\(hand)"
            )
        }
    }
}
