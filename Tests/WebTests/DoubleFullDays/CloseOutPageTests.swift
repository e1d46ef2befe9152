import Database
import Domain
import HTTPTypes
import Kernel
import Store
import Support
import Testing

@testable import Web

@Suite struct CloseOutPageTests {
    private static let address = "/double-full-days/1"

    private static func walked(isClosed: Bool = false, _ body: (MineWorld) async throws -> Void) async throws {
        try await MineWorld.with { world in
            try await world.furnish()
            try await world.openDay()
            try await world.walk(
                ["1 ok", "2 found cause=machine 轴承温度高", "3 not-applicable 已封闭"], by: Cast.worker)
            if isClosed {
                _ = try await world.store.write { db in
                    try DoubleFullDayStore.close(
                        CloseDoubleFullDay("全员参加", leftBecause: "停机检修"), on: MineWorld.campaign, version: nil,
                        in: .at(by: Cast.manager), db)
                }
            }
            try await body(world)
        }
    }

    @Test func theReportReadsAsItWasReviewed() async throws {
        for (name, isClosed) in [("report-under-way", false), ("report-closed", true)] {
            try await Self.walked(isClosed: isClosed) { world in
                let browser = try await Browser(world, as: Cast.manager, session: true)
                for language in Language.allCases {
                    let page = try await browser.get("\(Self.address)/report", [.acceptLanguage: language.rawValue])
                    try PageSnapshot.compare("double-full-day-\(name).\(language.rawValue)", PageText(page.text).text)
                }
            }
        }
    }

    @Test func itIsPrintedAndGivenOutAsAWorkbook() async throws {
        try await Self.walked(isClosed: true) { world in
            let browser = try await Browser(world, as: Cast.safety, session: true)
            for language in Language.allCases {
                let paper = try await browser.get("\(Self.address)/report-form?language=\(language.rawValue)")
                #expect(paper.headers[.contentType] == "application/pdf" && paper.bytes.starts(with: "%PDF-".utf8))
            }
            let from = "\(Self.address)/report"
            let figures = try await browser.submit(
                "/double-full-days/figures/exports", from: from, ["form": "csv", "query": "campaign=1"])
            #expect(figures.text.contains("本次（总结时）,本次（现在）") && figures.text.contains("项目,应查,8,8"))
            #expect(figures.text.contains("项目,检查率 %,28,28") && figures.text.contains("发现的隐患（按原因）,设备设施,1,1"))
            let items = try await browser.submit(
                "/double-full-days/items/exports", from: from, ["form": "csv", "query": "campaign=1&state=not-done"])
            #expect(items.text.split(separator: "\r\n").count == 6 && items.text.contains("停机检修"))
            let book = try await browser.submit(
                "/double-full-days/items/exports", from: from, ["form": "xlsx", "query": "campaign=1"])
            #expect(book.bytes.starts(with: "PK".utf8))
            #expect(book.headers[.contentDisposition]?.contains("double-full-days-items-") == true)
        }
    }

    @Test func aCampaignOfThePastIsEnteredAsItsReportSaysAndReproduced() async throws {
        try await MineWorld.with { world in
            try await world.furnish()
            try await world.openDay()
            let safety = try await Browser(world, as: Cast.safety, session: true)
            for (kind, value) in [
                ("main-items", "16"), ("sub-items", "55"), ("rounds", "2"), ("dangers", "305"),
                ("mended-percent", "68"),
            ] {
                let fields = ["kind": "campaign-\(kind)", "period": "2026-09", "value": value, "source": "9月双全日总结"]
                let done = try await safety.submit("/mines/1/figures", from: "/mines/1/papers", fields)
                #expect(done.status == .seeOther, "\(kind) \(done.text)")
            }
            for page in ["/double-full-days", "/double-full-days/1/report"] {
                let text = try await safety.get(page).text
                for shown in ["2026-09", ">16<", ">55<", ">2<", ">305<", ">68%<", "9月双全日总结"] {
                    #expect(text.contains(shown), "\(page): \(shown)")
                }
            }
            let program = try await Browser(world, as: Cast.safety)
            let report = try await program.get("/api/v1/double-full-days/1/report").text
            let said = #"""
                "past":[{"month":"2026-09","mainItems":"16","subItems":"55","rounds":"2","found":"305","mendedPercent":"68","sources":["9月双全日总结"]}]
                """#
            #expect(report.contains(said), "\(report)")
            let stranger = try await Browser(world, as: MineWorld.stranger, session: true)
            #expect(try await !stranger.get("/double-full-days").text.contains("9月双全日总结"))
        }
    }

    @Test func anotherMineGetsNeitherPageNorPaperNorWorkbook() async throws {
        try await Self.walked { world in
            let stranger = try await Browser(world, as: MineWorld.stranger, session: true)
            for path in ["\(Self.address)/report", "\(Self.address)/report-form", "/api/v1\(Self.address)/report"] {
                #expect(try await stranger.get(path).status == .notFound)
            }
            for list in ["figures", "items"] {
                let answer = try await stranger.submit(
                    "/double-full-days/\(list)/exports", from: "/double-full-days",
                    ["form": "csv", "query": "campaign=1"])
                #expect(answer.status == .notFound)
            }
        }
    }

    @Test func programsReadWhatWasSignedAndWhatIsNow() async throws {
        try await Self.walked(isClosed: true) { world in
            let program = try await Browser(world, as: MineWorld.county)
            let text = try await program.get("/api/v1\(Self.address)/report").text
            #expect(text.contains(#""byCause":[{"code":"machine","count":1}]"#))
            #expect(text.contains(#""notApplicableBecause":[{"reason":"已封闭","count":1}]"#))
        }
    }
}
