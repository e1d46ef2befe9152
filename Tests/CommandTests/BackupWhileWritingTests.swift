import Foundation
import Testing

/// A backup made while the server serves and a register is being imported, on each engine.
@Suite(.serialized) struct BackupWhileWritingTests {
    private let root = FileManager.default.temporaryDirectory.appending(path: "backup-\(UUID().uuidString)")
    private let rows = 15_000

    private func path(_ name: String) -> String { root.appending(path: name).path }

    private func register() throws -> String {
        let lines = (0..<rows).map {
            "H-\($0),风门闭锁失效，第 \($0) 处,主运输巷,2024-03-01,一般B级,老王,老李,更换,2024-03-08,2024-03-02,已更换,老张,2024-03-03,2024-03-03"
        }
        let heads = "编号,隐患内容,地点,发现日期,等级,发现人,责任人,整改措施,整改期限,整改完成日期,整改情况,验收人,验收日期,销号日期"
        try ([heads] + lines).joined(separator: "\n").write(
            toFile: path("register.csv"), atomically: true, encoding: .utf8)
        return path("register.csv")
    }

    @Test("rows, payloads, photos and keys come back, and the root is the one that was signed", arguments: Database.all)
    func whole(database: Database) throws {
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: root) }
        try database.with("davylamp_old", "davylamp_new") { old, new in
            func run(_ arguments: [String], _ place: [String]) throws -> Run { try Run(arguments + place) }
            let here = ["--data", path("data")] + old
            let demo = try run(["demo"], here)
            #expect(demo.code == 0, "\(demo.err)")
            let server = try Running(["serve", "--port", "0"] + here)
            defer { server.stop() }
            let writer = try Running(["import", "hidden-dangers", try register(), "--mine", "1"] + here, waits: false)
            // The writer is amid its work: what it wrote is in the public checkpoint already, and it has not ended.
            try waitUntil(grown: path("data") + "/ledger/checkpoint")
            let made = try run(["backup", "-o", path("copy")], here)
            #expect(made.code == 0, "\(made.err)")
            #expect(writer.isRunning, "the backup was made while the import wrote")
            writer.stop()
            let there = ["--data", path("new")] + new
            let restored = try run(["restore", path("copy")], there)
            #expect(restored.code == 0, "\(restored.err)")
            let signed = try #require(
                restored.out.firstMatch(of: /: ([0-9]+) records.*root ([0-9a-f]{64}) as signed at ([0-9]+)/))
            let (records, size) = (try #require(Int(signed.1)), try #require(Int(signed.3)))
            #expect(records >= size && size > 0)
            let verdict = try Run(["ledger", "verify", path("new") + "/ledger"])
            #expect(verdict.out.contains("sound: \(size) records, root \(signed.2)"), "\(verdict.out)\(verdict.err)")
            let rows = try run(["ledger", "rebuild", "--check"], there)
            #expect(rows.code == 0, "every row is what its payloads add up to: \(rows.out)\(rows.err)")
            #expect(try files("data/uploads").isSubset(of: files("new/uploads")) && !files("new/uploads").isEmpty)
            #expect(FileManager.default.contentsEqual(atPath: path("data/log.key"), andPath: path("new/log.key")))
        }
    }

    private func files(_ folder: String) throws -> Set<String> {
        Set(FileManager.default.enumerator(atPath: path(folder))?.compactMap { $0 as? String } ?? [])
    }

    /// Returns once the checkpoint counts some of the import.
    private func waitUntil(grown file: String) throws {
        func size() -> Int {
            let note = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
            return note.split(separator: "\n").dropFirst().first.flatMap { Int($0) } ?? 0
        }
        let before = size()
        for _ in 0..<3_000 where size() <= before { Thread.sleep(forTimeInterval: 0.1) }
        try #require(size() > before)
    }
}
