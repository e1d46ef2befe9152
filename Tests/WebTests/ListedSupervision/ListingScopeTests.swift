import Domain
import HTTPTypes
import Kernel
import Store
import Support
import Testing

@testable import Web

/// Who sees a listing: the mine and its regulators; the public reads what the notice publishes, and nobody's name.
@Suite struct ListingScopeTests {
    private static let page = "/listed-supervision/\(ListedSupervisionID(1))"

    private static func listed(_ body: (MineWorld) async throws -> Void) async throws {
        try await MineWorld.with { world in
            try await world.list(
                try await world.major(), (IssueListingNotice.sample, MineWorld.county),
                (SubmitListingPlan("内部方案"), Cast.safety), (JudgeListingPlan(isApproved: true), MineWorld.county),
                (ReportListingProgress("内部进度", percent: 40), Cast.safety))
            try await body(world)
        }
    }

    @Test func thePublicReadsNoNameAndNothingInner() async throws {
        try await Self.listed { world in
            let page = try await Browser(world).get("/public/listed-supervision")
            #expect(page.status == .ok)
            for said in ["青督〔2026〕1号", "通风系统隐患", "矿1", "青石县应急局", "2027-01-23", "整改中"] {
                #expect(page.text.contains(said), "the public list does not say \(said)")
            }
            let people = ["冯七", Cast.safety.name, Cast.manager.name, Cast.worker.name, MineWorld.county.name]
            let inner = ["内部方案", "内部进度", "通风系统不可靠", "1203", "/hidden-dangers/", Self.page]
            for secret in people + inner { #expect(!page.text.contains(secret), "the public reads \(secret)") }
        }
    }

    @Test func aProposalIsNotPublished() async throws {
        try await MineWorld.with { world in
            try await world.list(try await world.major())
            #expect(try await !Browser(world).get("/public/listed-supervision").text.contains("矿1"))
            let own = try await Browser(world, as: Cast.safety, session: true).get("/listed-supervision").text
            #expect(own.contains("通风系统不可靠") && own.contains("已提请"))
        }
    }

    @Test func anotherMineAndAnotherCountySeeNothingAndDoNothing() async throws {
        try await Self.listed { world in
            for actor in [MineWorld.stranger, MineWorld.otherCounty] {
                let browser = try await Browser(world, as: actor, session: true)
                #expect(try await !browser.get("/listed-supervision").text.contains("青督"))
                #expect(try await browser.get(Self.page).status == .notFound)
                let program = try await Browser(world, as: actor)
                #expect(try await program.get("/api/v1/listed-supervision").text.contains(#""total":0"#))
                #expect(try await program.get("/api/v1\(Self.page)").status == .notFound)
            }
            let mine = try await Browser(world, as: MineWorld.stranger)
            let answer = try await mine.post("/api/v1\(Self.page)/progress", #"{"text":"x","percent":50}"#)
            #expect(answer.status == .notFound)
            let county = try await Browser(world, as: MineWorld.otherCounty)
            #expect(try await county.post("/api/v1\(Self.page)/elevation", #"{"reason":"x"}"#).status == .notFound)
            let proposal = #"{"level":"county","reason":"x"}"#
            let proposed = try await county.post("/api/v1/hidden-dangers/1/listing", proposal)
            #expect(proposed.status == .notFound)
        }
    }

    @Test func programsReadTheListingAsItStands() async throws {
        try await Self.listed { world in
            let program = try await Browser(world, as: MineWorld.county)
            let list = try await program.get("/api/v1/listed-supervision?limit=1").text
            #expect(list.contains(#""total":1"#) && list.contains(#""next":null"#) == !list.contains("~"))
            let one = try await program.get("/api/v1\(Self.page)").text
            for said in [#""state":"rectifying""#, #""level":"county""#, #""percent":40"#, #""plan":"内部方案""#] {
                #expect(one.contains(said), "the answer does not say \(said)")
            }
            let astray = try await program.get("/api/v1/listed-supervision?cursor=x")
            #expect(astray.status.code >= 400 && astray.text.contains("cursor"))
        }
    }
}
