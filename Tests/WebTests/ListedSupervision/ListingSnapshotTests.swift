import Domain
import Kernel
import Store
import Support
import Testing

@Suite struct ListingSnapshotTests {
    private static let page = "/listed-supervision/\(ListedSupervisionID(1))"
    private static let looks = [
        PageSnapshot.Look("listed-supervisions", Cast.safety, "/listed-supervision"),
        PageSnapshot.Look("listed-supervision", Cast.manager, page),
        PageSnapshot.Look("listed-supervision-county", MineWorld.county, page),
        PageSnapshot.Look("listed-supervision-public", nil, "/public/listed-supervision"),
    ]

    @Test func aListingReadsAsReviewed() async throws {
        try await MineWorld.with { world in
            try await world.list(
                try await world.major(), (IssueListingNotice.sample, MineWorld.county),
                (SubmitListingPlan("换主要通风机，十二月完成"), Cast.safety),
                (JudgeListingPlan(isApproved: true), MineWorld.county),
                (ReportListingProgress("风机已到矿", percent: 40), Cast.safety),
                (FileQuarterlyReport(Quarter("2026Q4"), "资金已落实"), Cast.manager))
            try await PageSnapshot.compare(Self.looks, in: world)
        }
    }
}
