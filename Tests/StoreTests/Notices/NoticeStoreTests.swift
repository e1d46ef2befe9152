import Database
import Domain
import Kernel
import Store
import Support
import Testing

@Suite struct NoticeStoreTests {
    @Test func eachStepIsToldToThoseWhoHaveToKnow() async throws {
        try await MineWorld.with { world in
            try await world.openAll()
            let id = try await world.assigned()
            #expect(try await world.kinds(of: Cast.safety) == [.reported])
            #expect(try await world.kinds(of: Cast.rectifier) == [.assigned])
            let rules = try HiddenDangerRules.sample
            try await world.act(
                RectifyHiddenDanger("已更换", factors: Measure.Factor.allCases, rules: rules), on: id, by: Cast.rectifier)
            #expect(try await world.kinds(of: Cast.safety) == [.askedToVerify, .reported])
            try await world.act(RejectHiddenDanger("仍漏风"), on: id, by: Cast.safety)
            #expect(Set(try await world.inbox(of: Cast.rectifier).map(\.matter.detail)) == ["仍漏风", "更换"])
            #expect(try await world.inbox(of: MineWorld.stranger).isEmpty)
        }
    }

    @Test func theReporterLearnsWhatBecameOfIt() async throws {
        try await MineWorld.with { world in
            try await world.openAll()
            let id = try await world.report()
            try await world.act(WithdrawHiddenDanger("重复"), on: id, by: Cast.safety)
            #expect(try await world.inbox(of: Cast.worker).map(\.matter.detail) == ["重复"])
        }
    }

    @Test func aMajorGradingGoesUpTheLineAndAGeneralOneDoesNot() async throws {
        try await MineWorld.with { world in
            try await world.openAll()
            _ = try await world.assigned(.generalA, number: 1)
            #expect(try await world.inbox(of: Cast.manager).isEmpty)
            _ = try await world.assigned(.major, number: 2)
            #expect(try await world.kinds(of: Cast.manager) == [.gradedMajor])
            #expect(try await world.kinds(of: MineWorld.county) == [.gradedMajor])
        }
    }

    @Test func whoeverDidItIsNotTold() async throws {
        try await MineWorld.with { world in
            try await world.openAll()
            let id = try await world.report()
            try await world.act(CommentHiddenDanger("看过了"), on: id, by: Cast.worker)
            #expect(try await world.inbox(of: Cast.worker).isEmpty)
            try await world.act(CommentHiddenDanger("请补照片"), on: id, by: Cast.safety)
            #expect(try await world.inbox(of: Cast.worker).map(\.matter.detail) == ["请补照片"])
        }
    }

    @Test func whoeverIsMentionedIsToldEvenWithoutAHandInItButNotAnotherMinesPeople() async throws {
        try await MineWorld.with { world in
            try await world.openAll()
            let id = try await world.report()
            try await world.act(CommentHiddenDanger("请@李四和@周五过目"), on: id, by: Cast.safety)
            #expect(try await world.kinds(of: Cast.manager) == [.mentioned])
            #expect(try await world.inbox(of: MineWorld.stranger).isEmpty)
        }
    }

    @Test func whereNobodyHoldsARoleTheNextAboveIsTold() async throws {
        try await MineWorld.with { world in
            try await world.open([Cast.worker, Cast.manager])
            _ = try await world.report()
            #expect(try await world.kinds(of: Cast.manager) == [.reported])
        }
    }

    @Test func actingOnAMatterReadsWhatWasToldOfIt() async throws {
        try await MineWorld.with { world in
            try await world.openAll()
            let id = try await world.assigned()
            #expect(try await world.inbox(of: Cast.rectifier, .unread).count == 1)
            try await world.act(StartRectification(), on: id, by: Cast.rectifier)
            #expect(try await world.inbox(of: Cast.rectifier, .unread).isEmpty)
        }
    }

    @Test func aRefusedActTellsNobody() async throws {
        try await MineWorld.with { world in
            try await world.openAll()
            let id = try await world.report()
            await #expect(throws: Refusal.self) { try await world.act(CloseHiddenDanger(), on: id, by: Cast.safety) }
            #expect(try await world.inbox(of: Cast.worker).isEmpty)
        }
    }

    @Test func anAcknowledgementIsARecordAndIsShownToOthers() async throws {
        try await MineWorld.with { world in
            try await world.openAll()
            let id = try await world.assigned()
            let notice = try #require(try await world.inbox(of: Cast.rectifier).first)
            func acknowledge(_ actor: Actor) async throws {
                _ = try await world.store.write { db in
                    try NoticeStore.acknowledge(notice.id.text, in: .at(by: actor), db)
                }
            }
            await #expect(throws: Refusal.unknownNotice) { try await acknowledge(Cast.safety) }
            try await acknowledge(Cast.rectifier)
            await #expect(throws: Refusal.acknowledgedAlready) { try await acknowledge(Cast.rectifier) }
            let traces = try await world.store.read { try NoticeStore.traces(of: "hidden-danger/\(id)", $0) }
            #expect(traces.map(\.name) == ["钱二"])
            #expect(traces.map(\.acknowledgedAt) == [.t0])
            let report = try await LedgerAuditor().audit(world.store)
            #expect(report.findings == [])
            #expect(report.subjects["acknowledgement"] == 1)
        }
    }

    @Test(
        "an acknowledgement that somebody changed behind the ledger is found",
        arguments: [
            "UPDATE notice SET acknowledged_at = 1 WHERE acknowledged_at IS NOT NULL",
            "UPDATE notice SET acknowledged_at = NULL", "UPDATE notice SET acknowledged_at = 1",
            "UPDATE notice SET person_id = '1' WHERE acknowledged_at IS NOT NULL",
        ] as [SQL])
    func tampered(_ change: SQL) async throws {
        try await MineWorld.with { world in
            try await world.openAll()
            _ = try await world.assigned()
            let notice = try #require(try await world.inbox(of: Cast.rectifier).first)
            _ = try await world.store.write { db in
                try NoticeStore.acknowledge(notice.id.text, in: .at(by: Cast.rectifier), db)
            }
            _ = try await world.store.write { db in try db.run(change) }
            #expect(try await !LedgerAuditor().audit(world.store).findings.isEmpty)
        }
    }

    @Test func theInboxIsReadFromItsIndexes() async throws {
        try await MineWorld.with { world in
            for state in NoticeFilter.State.allCases {
                for topic in [nil, NoticeKind.Group.work] {
                    let plans = try await world.store.read { db in
                        try db.plans {
                            let filter = NoticeFilter(state, topic: topic)
                            _ = try NoticeStore.page(filter, of: Cast.worker.person, db)
                            _ = try NoticeStore.unread(of: Cast.worker.person, db)
                            _ = try NoticeStore.traces(of: "hidden-danger/1", db)
                        }
                    }
                    let whole = plans.joined(separator: "\n").split(separator: "\n").filter {
                        $0.contains("SCAN notice") || $0.contains("Seq Scan on notice")
                    }
                    #expect(whole.isEmpty, "\(plans)")
                }
            }
        }
    }
}
