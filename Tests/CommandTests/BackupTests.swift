import Foundation
import Testing

@Suite(.serialized) struct BackupTests {
    private let root = FileManager.default.temporaryDirectory.appending(path: "backup-\(UUID().uuidString)")

    private func path(_ name: String) -> String { root.appending(path: name).path }

    @Test func aBackupOfARunningServerIsRestoredToTheSignedRoot() throws {
        defer { try? FileManager.default.removeItem(at: root) }
        #expect(try Run(["demo", "--data", path("data")]).code == 0)
        let server = try Running(["serve", "--data", path("data"), "--port", "0"])
        defer { server.stop() }
        let made = try Run(["backup", "-o", path("copy"), "--data", path("data")])
        #expect(made.code == 0, "\(made.err)")
        let signed = try #require(made.out.firstMatch(of: /root ([0-9a-f]{64}) as signed at ([0-9]+)/))
        let again = try Run(["backup", "-o", path("copy"), "--data", path("data")])
        #expect(again.code == 73 && again.err.contains("not empty"))
        let restored = try Run(["restore", path("copy"), "--data", path("new")])
        #expect(restored.code == 0 && restored.out.contains(String(signed.1)), "\(restored.err)")
        let verdict = try Run(["ledger", "verify", path("new") + "/ledger"])
        #expect(verdict.code == 0 && verdict.out.contains("sound: \(signed.2) records, root \(signed.1)"))
        #expect(try Run(["ledger", "rebuild", "--check", "--data", path("new")]).code == 0)
        #expect(try Run(["restore", path("copy"), "--data", path("new")]).code == 73)
    }

    @Test func aBackupThatLostItsKeyOrItsRecordsIsRefused() throws {
        defer { try? FileManager.default.removeItem(at: root) }
        #expect(try Run(["demo", "--data", path("data")]).code == 0)
        #expect(try Run(["backup", "-o", path("copy"), "--data", path("data")]).code == 0)
        let key = root.appending(path: "copy/log.key")
        let good = try Data(contentsOf: key)
        try Data(repeating: 9, count: 32).write(to: key)
        let strange = try Run(["restore", path("copy"), "--data", path("one")])
        #expect(strange.code == 65 && strange.err.contains("not signed by its log.key"))
        try FileManager.default.removeItem(at: key)
        #expect(try Run(["restore", path("copy"), "--data", path("two")]).code == 65)
        try good.write(to: key)
        try Data().write(to: root.appending(path: "copy/davylamp.sqlite"))
        #expect(try Run(["restore", path("copy"), "--data", path("three")]).code != 0)
    }
}
