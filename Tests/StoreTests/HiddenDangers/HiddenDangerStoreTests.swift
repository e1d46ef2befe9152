import Database
import Domain
import Foundation
import Kernel
import Ledger
import Store
import Support
import Testing

@Suite struct HiddenDangerStoreTests {
    private static func lead(_ id: HiddenDanger.ID, to end: Int = 5, _ world: MineWorld) async throws {
        let steps: [(any Command<HiddenDanger>, Actor)] = [
            (GradeHiddenDanger(.generalB), Cast.safety), (try AssignHiddenDanger.sample, Cast.safety),
            (RectifyHiddenDanger("已换", factors: Measure.Factor.allCases, rules: try .sample), Cast.rectifier),
            (AcceptHiddenDanger("合格"), Cast.safety), (CloseHiddenDanger(), Cast.safety),
        ]
        for (command, actor) in steps.prefix(end) {
            _ = try await world.dangers.perform(command, on: id, version: nil, in: .at(by: actor))
        }
    }

    @Test func aWholeLifeIsInTheRowAndInTheLedger() async throws {
        try await MineWorld.with { world in
            let id = try await world.report()
            try await Self.lead(id, world)
            let (kept, history) = try await world.store.read { db in
                (
                    try HiddenDangerStore.find(id, for: Cast.worker, db),
                    try Chronicle.history(of: "hidden-danger/\(id)", db)
                )
            }
            #expect(kept?.danger.phase == .closed)
            #expect(
                history.map(\.type).map { $0.dropFirst(14) } == [
                    "reported", "registered", "graded", "assigned", "rectified", "accepted", "closed",
                ])
        }
    }

    @Test func theRowIsTheFoldOfItsRecords() async throws {
        try await MineWorld.with { world in
            let id = try await world.report()
            try await Self.lead(id, world)
            let (events, row): ([HiddenDangerEvent], HiddenDanger?) = try await world.store.read { db in
                (
                    try Chronicle.history(of: "hidden-danger/\(id)", db).map { try JSONText.decode(from: $0.body) },
                    try HiddenDangerStore.find(id, for: Cast.worker, db)?.danger
                )
            }
            var folded = try #require(events.first.flatMap(HiddenDanger.founded))
            for event in events.dropFirst() { folded.apply(event) }
            #expect(row == folded)
        }
    }

    @Test func anotherMinesUserSeesNothing() async throws {
        try await MineWorld.with { world in
            let id = try await world.report()
            let (found, page) = try await world.store.read { db in
                (
                    try HiddenDangerStore.find(id, for: MineWorld.stranger, db),
                    try HiddenDangerStore.page(.init(), for: MineWorld.stranger, db)
                )
            }
            #expect(found == nil)
            #expect(page.total == 0)
            await #expect(throws: Refusal.unknownHiddenDanger) {
                _ = try await world.dangers.perform(
                    GradeHiddenDanger(.generalA), on: id, version: nil, in: .at(by: MineWorld.stranger))
            }
        }
    }

    @Test func theCountySeesMajorDangersOnly() async throws {
        try await MineWorld.with { world in
            let general = try await world.report(number: 1)
            let major = try await world.report(number: 2)
            try await Self.lead(general, to: 1, world)
            _ = try await world.dangers.perform(
                GradeHiddenDanger(.major, stoppedArea: "1203"), on: major, version: nil, in: .at(by: Cast.safety))
            let page = try await world.store.read { try HiddenDangerStore.page(.init(), for: MineWorld.county, $0) }
            #expect(page.rows.map(\.id) == [major])
            #expect(page.total == 1)
        }
    }

    @Test func aStaleFormIsRefused() async throws {
        try await MineWorld.with { world in
            let id = try await world.report()
            try await Self.lead(id, to: 1, world)
            await #expect(throws: Refusal.stale) {
                _ = try await world.dangers.perform(
                    try AssignHiddenDanger.sample, on: id, version: 1, in: .at(by: Cast.safety))
            }
        }
    }

    @Test func pagesFollowEachOtherWithoutHoleOrRepeat() async throws {
        try await MineWorld.with { world in
            for number in 1...7 { _ = try await world.report(number: number) }
            var seen: [HiddenDanger.ID] = []
            var filter = HiddenDangerFilter(limit: 3)
            while true {
                let page = try await world.store.read { [filter] in
                    try HiddenDangerStore.page(filter, for: Cast.worker, $0)
                }
                #expect(page.total == 7)
                seen += page.rows.map(\.id)
                guard let next = page.next else { break }
                filter.cursor = next
            }
            #expect(Set(seen).count == 7)
            #expect(seen.count == 7)
        }
    }

    @Test func whatIsPublishedVerifies() async throws {
        try await MineWorld.with { world in
            try await withTemporaryFolder { folder in
                let signer = try NoteSigner(name: "test.log", seed: Array(repeating: 1, count: 32))
                let publisher = Publisher(world.store, folder: folder, signer: signer, now: { .t0 })
                try await publisher.publish()
                try await Self.lead(try await world.report(), world)
                let size = try await publisher.publish()
                let verdict = LedgerVerifier(folder: folder, key: try signer.verifier).verify()
                guard case .sound(size, _, [], []) = verdict else { Issue.record("\(verdict)"); return }
            }
        }
    }
}
