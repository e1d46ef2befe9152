import Domain
import Foundation
import HTTPTypes
import Kernel
import Ledger
import Store
import Support
import Testing

@testable import Web

@Suite struct EvidencePagesTests {
    private func publish(_ world: MineWorld, _ folder: URL) async throws -> NoteVerifier {
        let signer = try NoteSigner(name: "test.log", seed: Array(repeating: 7, count: 32))
        try await Publisher(world.store, folder: folder, signer: signer, now: { .t0 }).publish()
        return try signer.verifier
    }

    private func isUnknown(_ browser: Browser, _ path: String) async throws -> Bool {
        try await browser.get(path).status == .notFound
    }

    @Test func aReceiptAndABundleComeAtOnceAfterTheWriteAndHold() async throws {
        try await MineWorld.with { world in
            try await withTemporaryFolder { folder in
                let id = try await world.report()
                _ = try await world.dangers.perform(
                    RegisterHiddenDanger(), on: id, version: nil, in: .at(by: Cast.safety))
                let safety = try await Browser(world, as: Cast.safety, session: true, ledger: TileFolder(folder))
                let early = try await safety.get("/evidence/hidden-danger/\(id)/bundle")
                #expect(early.status == .serviceUnavailable)
                let key = try await publish(world, folder)
                let bundle = try await safety.get("/evidence/hidden-danger/\(id)/bundle")
                let sound = try EvidenceCheck(bundle.bytes).run(key: key)
                #expect(sound.records.map(\.record.type) == ["hidden-danger.reported", "hidden-danger.registered"])
                let receipt = try await safety.get("/evidence/hidden-danger/\(id)/receipts/1")
                let proof = try TlogProof(text: receipt.text)
                let record = try sound.records[1].record.canonicalBytes()
                #expect(try proof.check(record, by: key).size == sound.checkpoint.size)
                let page = try await safety.get("/evidence/hidden-danger/\(id)")
                #expect(page.text.contains("/evidence/hidden-danger/\(id)/receipts/0"))
                let api = try await Browser(world, as: Cast.safety, ledger: TileFolder(folder))
                let list = try await api.get("/api/v1/hidden-dangers/\(id)/records?limit=1")
                #expect(list.text.contains("\"total\":2") && list.text.contains("hidden-danger.registered"))
                let one = try JSONReader.read(try await api.get("/api/v1/hidden-dangers/\(id)/records/1").bytes)
                #expect(one["proof"] == .text(receipt.text))
            }
        }
    }

    @Test func whoMayNotSeeTheThingSeesNoEvidenceOfIt() async throws {
        try await MineWorld.with { world in
            try await withTemporaryFolder { folder in
                let id = try await world.report()
                _ = try await publish(world, folder)
                let stranger = try await Browser(
                    world, as: MineWorld.stranger, session: true, ledger: TileFolder(folder))
                for path in ["", "/bundle", "/receipts/0"] {
                    #expect(try await isUnknown(stranger, "/evidence/hidden-danger/\(id)\(path)"))
                }
                let api = try await Browser(world, as: MineWorld.stranger, ledger: TileFolder(folder))
                #expect(try await isUnknown(api, "/api/v1/hidden-dangers/\(id)/records"))
                #expect(try await isUnknown(api, "/api/v1/hidden-dangers/\(id)/records/0"))
                let safety = try await Browser(world, as: Cast.safety, session: true, ledger: TileFolder(folder))
                for number in ["9", "-1", "x"] {
                    #expect(try await isUnknown(safety, "/evidence/hidden-danger/\(id)/receipts/\(number)"))
                }
            }
        }
    }

    @Test func thePageThatChecksNeedsNoLogin() async throws {
        try await MineWorld.with { world in
            let page = try await Browser(world).get("/evidence/check")
            #expect(page.status == .ok && page.text.contains("/assets/evidence.js"))
        }
    }
}
