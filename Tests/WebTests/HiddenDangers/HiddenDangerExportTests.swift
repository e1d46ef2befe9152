import Database
import Domain
import Foundation
import HTTPTypes
import Kernel
import Sheets
import Store
import Support
import Testing

@Suite struct HiddenDangerExportTests {
    private static let path = "/hidden-dangers/exports"

    @Test func whatIsFilteredIsExportedAndNothingElse() async throws {
        try await MineWorld.with { world in
            for number in 1...5 {
                _ = try await world.report(number == 3 ? "皮带跑偏" : "风门 =HYPERLINK(\(number))", number: number)
            }
            let browser = try await Browser(world, as: Cast.safety, session: true)
            let all = try await browser.submit(Self.path, from: "/hidden-dangers", ["form": "xlsx", "query": ""])
            #expect(all.status == .ok && all.headers[.contentType] == SheetForm.xlsx.mediaType)
            #expect(
                all.headers[.contentDisposition]?.hasPrefix("attachment; filename=\"hidden-dangers-2026-11-24.xlsx\"")
                    == true)
            let book = try Workbook(Data(all.bytes))
            #expect(book.heads.first == "编号" && book.heads.count == 13)
            #expect(try Self.rows(book).count == 5)
            let some = try await browser.submit(
                Self.path, from: "/hidden-dangers", ["form": "xlsx", "query": "q=%E7%9A%AE%E5%B8%A6&cursor=9~9"])
            #expect(try Self.rows(Workbook(Data(some.bytes))).map { $0.cells[1] } == ["皮带跑偏"])
            let text = try await browser.submit(
                Self.path, from: "/hidden-dangers", ["form": "csv", "query": "q=%E7%9A%AE%E5%B8%A6"])
            #expect(text.text.split(separator: "\r\n").count == 2 && text.text.hasPrefix("\u{FEFF}编号,"))
        }
    }

    @Test func thePagesOfALongListAreAllThere() async throws {
        try await MineWorld.with { world in
            for number in 1...405 { _ = try await world.report("第 \(number) 条", number: number) }
            let browser = try await Browser(world, as: Cast.safety, session: true)
            let page = try await browser.get("/hidden-dangers?q=%E6%9D%A1")
            #expect(page.text.contains("导出 405 条") && page.text.contains("name=\"query\" value=\"q=%E6%9D%A1\""))
            let answer = try await browser.submit(
                Self.path, from: "/hidden-dangers", ["form": "csv", "query": "q=%E6%9D%A1"])
            #expect(Set(answer.text.split(separator: "\r\n").dropFirst()).count == 405)
        }
    }

    @Test func whoTookWhatIsRecordedBeforeItIsGivenOut() async throws {
        try await MineWorld.with { world in
            _ = try await world.report()
            let safety = try await Browser(world, as: Cast.safety, session: true)
            _ = try await safety.submit(Self.path, from: "/hidden-dangers", ["form": "csv", "query": "state=reported"])
            let made = try await world.store.read { db in try ExportStore.newest(for: Cast.manager, db) }
            #expect(made.map(\.rows) == [1] && made.map(\.name) == ["孙三"] && made.map(\.query) == ["state=reported"])
            let manager = try await Browser(world, as: Cast.manager)
            let page = try await manager.get("/exports")
            #expect(page.text.contains("孙三") && page.text.contains("state: reported"))
            let denied = try await safety.get("/exports")
            #expect(denied.status == .forbidden)
            let stranger = try await Browser(world, as: MineWorld.county)
            let empty = try await stranger.get("/exports")
            #expect(empty.status == .ok && !empty.text.contains("孙三"))
            #expect(try await LedgerAuditor().audit(world.store).findings.isEmpty)
        }
    }

    @Test func anotherMineExportsNothingOfIt() async throws {
        try await MineWorld.with { world in
            _ = try await world.report()
            for actor in [MineWorld.stranger, MineWorld.county] {
                let browser = try await Browser(world, as: actor, session: true)
                let answer = try await browser.submit(Self.path, from: "/hidden-dangers", ["form": "csv", "query": ""])
                #expect(answer.status == .ok && answer.text.split(separator: "\r\n").count == 1)
            }
        }
    }

    private static func rows(_ book: Workbook) throws -> [WorkbookRow] {
        var (rows, all) = (try book.rows(), [WorkbookRow]())
        while let row = try rows.next() { all.append(row) }
        return all
    }
}
