import Domain
import Foundation
import Ledger
import Store
import Support
import Testing

/// A printed acceptance is drawn, scanned, and checked by what the scanner read alone.
@Suite struct AcceptanceProofTests {
    private static let scanner = ["/usr/bin/pdftoppm", "/usr/bin/zbarimg"]
    private static let canScan = scanner.allSatisfy(FileManager.default.isExecutableFile)

    private func run(_ program: String, _ arguments: [String]) throws -> [UInt8] {
        let (process, pipe) = (Process(), Pipe())
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Array(data)
    }

    private func scan(_ pdf: [UInt8], in folder: URL) throws -> [UInt8] {
        let file = folder.appending(path: "paper.pdf")
        try Data(pdf).write(to: file)
        _ = try run(Self.scanner[0], ["-r", "200", "-gray", "-png", file.path, folder.appending(path: "page").path])
        let pages = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".png") }.sorted().map { folder.appending(path: $0).path }
        // Lines of the small code in the foot are an address, and no part of the proof.
        let text = try run(Self.scanner[1], ["--raw", "-q"] + pages)
        let lines = String(decoding: text, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        return Array(lines.filter { !$0.hasPrefix("http") }.joined(separator: "\n").utf8)
    }

    @Test(.enabled(if: canScan, "pdftoppm (poppler-utils) and zbarimg (zbar-tools) are not installed"))
    func aPrintedAcceptanceIsCheckedByItsCodesAlone() async throws {
        try await MineWorld.with { world in
            try await withTemporaryFolder { folder in
                let id = try await world.major()
                try await world.rectifyMajor(id)
                let signer = try NoteSigner(name: "test.log", seed: Array(repeating: 7, count: 32))
                let browser = try await Browser(world, as: Cast.safety, ledger: TileFolder(folder))
                let early = try await browser.get("/hidden-dangers/\(id)/acceptance-form")
                #expect(try scan(early.bytes, in: folder.appending(path: "a").made()).isEmpty)
                try await Publisher(world.store, folder: folder, signer: signer, now: { .t0 }).publish()
                let paper = try await browser.get("/hidden-dangers/\(id)/acceptance-form?language=en")
                let scanned = try scan(paper.bytes, in: folder.appending(path: "b").made())
                let sound = try PaperProof(scanned: scanned).check(key: try signer.verifier)
                #expect(sound.record.type == "hidden-danger.accepted")
                #expect(sound.record.subject == "hidden-danger/\(id)")
                var bad = scanned
                bad[scanned.count / 2] ^= 1
                #expect(throws: LedgerError.self) { try PaperProof(scanned: bad).check(key: signer.verifier) }
            }
        }
    }
}

extension URL {
    fileprivate func made() throws -> URL {
        try FileManager.default.createDirectory(at: self, withIntermediateDirectories: true)
        return self
    }
}
