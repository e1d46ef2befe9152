import Database
import Foundation
import HTTPTypes
import Kernel
import Ledger
import Store
import Support
import Testing

@testable import Web

/// What a device has seen of the ledger goes with what it sends, and is checked.
@Suite struct BeaconTests {
    private let header = HTTPField.Name("davylamp-beacon") ?? .from

    private func publish(_ world: MineWorld, _ folder: URL, at now: Instant) async throws {
        let signer = try NoteSigner(name: "test.log", seed: Array(repeating: 7, count: 32))
        try await Publisher(world.store, folder: folder, signer: signer, now: { now }).publish()
    }

    private func beacon(_ page: String) -> String? {
        page.firstMatch(of: /name="beacon" value="([^"]*)"/).map { String($0.1) }
    }

    private func last(_ world: MineWorld) async throws -> Chronicle.Entry? {
        try await world.store.read { db in
            let id = try db.value("SELECT id AS n FROM hidden_danger ORDER BY num DESC LIMIT 1", as: String.self)
            return try Chronicle.history(of: "hidden-danger/\(id)", db).last
        }
    }

    @Test func whatAFormBringsBackIsInTheRecordAndProvesItsTimeFromBothSides() async throws {
        try await MineWorld.with { world in
            try await withTemporaryFolder { folder in
                let worker = try await Browser(world, as: Cast.worker, session: true)
                #expect(beacon(try await worker.get("/hidden-dangers/new").text) == nil)
                try await publish(world, folder, at: .t0)
                let seen = try #require(beacon(try await worker.get("/hidden-dangers/new").text))
                // Others go on meanwhile: the phone has not seen it.
                _ = try await world.report("别处", number: 7)
                try await publish(world, folder, at: .t0.adding(seconds: 60))
                let sent = try await worker.submit(
                    "/hidden-dangers", from: "/hidden-dangers/new", ["what": "护栏缺失", "beacon": seen])
                #expect(sent.status == .seeOther, "\(sent.text)")
                try await publish(world, folder, at: .t0.adding(seconds: 120))
                let entry = try #require(try await last(world))
                #expect(entry.provenAfter == .t0 && entry.provenBy == .t0.adding(seconds: 120))
                #expect(entry.signature == nil)
                let report = try await LedgerAuditor().audit(world.store)
                #expect(report.findings == [])
            }
        }
    }

    @Test func withoutACheckpointItIsTakenAndShownAsUnproven() async throws {
        try await MineWorld.with { world in
            try await withTemporaryFolder { folder in
                try await publish(world, folder, at: .t0)
                let worker = try await Browser(world, as: Cast.worker)
                let sent = try await worker.post("/api/v1/hidden-dangers", #"{"what":"护栏缺失"}"#)
                #expect(sent.status == .created)
                try await publish(world, folder, at: .t0.adding(seconds: 60))
                let entry = try #require(try await last(world))
                #expect(entry.provenAfter == nil && entry.provenBy == .t0.adding(seconds: 60))
                #expect(SignatureLine.made(entry, .china, .english).contains("its start is not"))
            }
        }
    }

    @Test func aCheckpointThatWasNeverSignedIsRefusedByNameAndNothingIsDone() async throws {
        try await MineWorld.with { world in
            try await withTemporaryFolder { folder in
                try await publish(world, folder, at: .t0)
                let api = try await Browser(world, as: Cast.worker)
                let page = try await Browser(world, as: Cast.worker, session: true)
                let good = try #require(beacon(try await page.get("/hidden-dangers/new").text))
                let (size, root) = (good.prefix { $0 != ":" }, good.drop { $0 != ":" }.dropFirst())
                let other = Data(repeating: 9, count: 32).base64EncodedString()
                let strange = ["\(size):\(other)", "\((Int(size) ?? 0) + 1):\(root)", "0:\(root)"]
                for text in strange {
                    let refused = try await api.post(
                        "/api/v1/hidden-dangers", #"{"what":"护栏缺失"}"#, [header: text])
                    #expect(refused.status == .conflict && refused.text.contains("ledger.beacon-strange"), "\(text)")
                }
                let long = String(repeating: "a", count: 99)
                for text in ["x", "5", "-1:\(root)", "05:\(root)", ":\(root)", "1:\(long)"] {
                    let refused = try await api.post(
                        "/api/v1/hidden-dangers", #"{"what":"护栏缺失"}"#, [header: text])
                    #expect(refused.status == .unprocessableContent, "\(text)")
                }
                let form = try await page.submit(
                    "/hidden-dangers", from: "/hidden-dangers/new", ["what": "护栏缺失", "beacon": "9:\(other)"])
                // What was written is there again, with the checkpoint that is right.
                let again = beacon(form.text)
                #expect(form.status == .conflict && form.text.contains("护栏缺失") && again == good)
                let none = try await world.store.read { db in
                    try db.value("SELECT count(*) AS n FROM hidden_danger", as: Int.self)
                }
                #expect(none == 0)
                let done = try await api.post("/api/v1/hidden-dangers", #"{"what":"护栏缺失"}"#, [header: good])
                #expect(done.status == .created)
            }
        }
    }

    @Test func aDraftThatIsSentAgainWithANewerCheckpointIsTheSameDraft() async throws {
        try await MineWorld.with { world in
            try await withTemporaryFolder { folder in
                let worker = try await Browser(world, as: Cast.worker, session: true)
                let draft = ["what": "护栏缺失", "key": "phone-1"]
                let script: [HTTPField.Name: String] = [.accept: "application/json"]
                let first = try await worker.submit("/hidden-dangers", from: "/hidden-dangers/new", draft, script)
                try await publish(world, folder, at: .t0)
                let seen = try #require(beacon(try await worker.get("/hidden-dangers/new").text))
                let again = try await worker.submit(
                    "/hidden-dangers", from: "/hidden-dangers/new", draft.merging(["beacon": seen]) { $1 }, script)
                #expect(again.bytes == first.bytes && again.status == .created)
            }
        }
    }
}
