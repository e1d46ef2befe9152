import Domain
import Foundation
import Kernel
import Sheets
import Store
import Support
import Testing

@Suite struct WorkbookImportTests {
    private static let administrator = Actor(
        person: PersonID(90), name: "管理员", role: .administrator, organisation: OrganisationID(99), site: nil)

    private func workbook(_ heads: [String], _ rows: [[SheetValue]], in folder: URL) throws -> Data {
        let url = folder.appending(path: "list.xlsx")
        let writer = try SheetWriter(.xlsx, to: url, sheet: "煤矿", heads: heads.map { SheetHead($0, width: 12) })
        for row in rows { try writer.add(row) }
        try writer.close()
        return try Data(contentsOf: url)
    }

    @Test func aWorkbookIsImportedLikeTheSameText() async throws {
        try await withTemporaryFolder { folder in
            try await MineWorld.with { world in
                let heads = ["编号", "煤矿名称", "开采方式", "产能"]
                let data = try workbook(
                    heads,
                    [
                        [.text("M1"), .text("青石一矿"), .text("井工"), .real(1.8)],
                        [.text("M2"), .text("青石二矿"), .text("露天"), .whole(3)],
                        [.text("M3"), .text("青石三矿"), .text("露天"), .text("三百万")],
                    ], in: folder)
                let book = try ImportRun(
                    world.store, SheetFile(data), #require(SheetTargets.named("mines")), by: Self.administrator,
                    now: { .t0 })
                let text = try SheetFile(Data("编号,煤矿名称,开采方式,产能\nM1,青石一矿,井工,1.8\nM2,青石二矿,露天,3\nM3,青石三矿,露天,三百万\n".utf8))
                let plain = try ImportRun(
                    world.store, text, #require(SheetTargets.named("mines")), by: Self.administrator, now: { .t0 })
                let (report, same) = (
                    try await book.check(by: Self.administrator).report,
                    try await plain.check(by: Self.administrator).report
                )
                #expect(report.counts == same.counts && report.flaws == same.flaws)
                #expect(report.counts.created == 2 && report.counts.refused == 1 && report.flaws.first?.line == 4)

                let errors = folder.appending(path: "errors.xlsx")
                try ErrorSheetFile(book, late: [:]).write(workbook: errors, .refused, .chinese)
                let sheet = try Workbook(Data(contentsOf: errors))
                #expect(sheet.heads == heads + ["问题"])
                var rows = try sheet.rows()
                let refused = try #require(try rows.next())
                #expect(refused.cells.prefix(4) == ["M3", "青石三矿", "露天", "三百万"] && !refused.cells[4].isEmpty)
            }
        }
    }
}
