import Database
import Domain
import Foundation
import HTTPTypes
import Kernel
import Store
import Support
import Testing
import Web

@Suite struct ImportPagesTests {
    private static let sheet = "设备编号,设备名称,瓦斯\nE1,带式输送机,x\nE2,,x\nE3,=cmd(),x\n"

    private func jobs(_ world: MineWorld) async throws {
        _ = try await JobRunner(world.store, ImportJobs(world.store, now: { .t0 }).handlers, now: { .t0 }).runDue()
    }

    @Test func aListIsUploadedTriedConfirmedAndItsErrorsComeBack() async throws {
        try await MineWorld.with { world in
            let browser = try await Browser(world, as: Cast.safety, session: true)
            let address = try await browser.uploadSheet(Self.sheet, kind: "equipment")
            let columns = try await browser.get(address)
            #expect(columns.text.contains("column-code") && columns.text.contains("设备编号"))
            let chosen = try await browser.submit(
                "\(address)/mapping", from: address, ["column-code": "#1", "column-name": "#2", "profile": "机电"])
            #expect(chosen.status == .seeOther)
            #expect(try await browser.get(address).renewsItself)
            try await jobs(world)
            let tried = try await browser.get(address)
            #expect(tried.text.contains("\(address)/confirmation") && !tried.renewsItself)
            #expect(try await places(world) == 0)
            #expect(try await browser.submit("\(address)/confirmation", from: address, [:]).status == .seeOther)
            try await jobs(world)
            #expect(try await places(world) == 2)
            #expect(try await browser.get(address).text.contains("带式输送机"))
            let errors = try await browser.get("\(address)/error-sheet")
            #expect(errors.text.contains("E2,,x,") && !errors.text.contains("E1"))
            let all = try await browser.get("\(address)/error-sheet?rows=all")
            #expect(all.text.contains("E1,带式输送机,x,") && all.text.contains("E3,'=cmd(),x,"))
            #expect(try await browser.get("/imports").text.contains(address))
            #expect(try await LedgerAuditor().audit(world.store).findings == [])
        }
    }

    @Test func programsAskWhatWasImportedWithinTheirScope() async throws {
        try await MineWorld.with { world in
            let browser = try await Browser(world, as: Cast.safety, session: true)
            let address = try await browser.uploadSheet(Self.sheet, kind: "equipment")
            let list = try await Browser(world, as: Cast.safety).get("/api/v1/imports")
            #expect(list.text.contains("\"total\":1") && list.text.contains("\"state\":\"uploaded\""))
            #expect(try await Browser(world, as: Cast.safety).get("/api/v1\(address)").status == .ok)
            let stranger = try await Browser(world, as: MineWorld.stranger)
            #expect(try await stranger.get("/api/v1/imports").text.contains("\"total\":0"))
            #expect(try await stranger.get("/api/v1\(address)").status == .notFound)
        }
    }

    @Test func aSheetThatCannotBeReadIsToldOnThePage() async throws {
        try await MineWorld.with { world in
            let browser = try await Browser(world, as: Cast.safety, session: true)
            for text in ["", "id\n\"never closed\n\0"] {
                let answer = try await browser.postSheet(text, kind: "equipment")
                #expect(answer.status == .unprocessableContent)
                #expect(answer.text.contains("role=\"alert\""))
            }
            let address = try await browser.uploadSheet(
                "设备编号,名称\n" + (1...9).map { "E\($0),x\n" }.joined() + "E10,\"x\n", kind: "equipment")
            _ = try await browser.submit(
                "\(address)/mapping", from: address, ["column-code": "#1", "column-name": "#2"])
            try await jobs(world)
            #expect(try await browser.get(address).text.contains("引号"))
        }
    }

    @Test("a hostile sheet shows nothing raw", arguments: ["<", ">", "\"", "'", "&"])
    func hostile(sign: String) async throws {
        try await MineWorld.with { world in
            let browser = try await Browser(world, as: Cast.safety, session: true)
            let inCSV = sign == "\"" ? "\"\"" : sign
            let cell = "\"\u{600}\(inCSV)zq\(inCSV)\u{301}\""
            let address = try await browser.uploadSheet(
                "code,name,kind,\(cell)\nA,\(cell),area,\(cell)\nB,b,\(cell),\n", kind: "places")
            let columns = try await browser.get(address).text
            _ = try await browser.submit(
                "\(address)/mapping", from: address, ["column-code": "#1", "column-name": "#2", "column-kind": "#3"])
            try await jobs(world)
            let checked = try await browser.get(address).text
            for page in [columns, checked] {
                #expect(page.contains("zq"))
                let bytes = Array(page.utf8)
                #expect(
                    !bytes.contains(Array("\u{600}\(sign)zq".utf8)) && !bytes.contains(Array("zq\(sign)\u{301}".utf8)))
            }
        }
    }

    @Test func missingColumnsAreAskedForAgain() async throws {
        try await MineWorld.with { world in
            let browser = try await Browser(world, as: Cast.safety, session: true)
            let address = try await browser.uploadSheet("a,b\n1,2\n", kind: "equipment")
            _ = try await browser.submit("\(address)/mapping", from: address, [:])
            try await jobs(world)
            let page = try await browser.get(address)
            #expect(page.text.contains("找不到必填列") && page.text.contains("column-code"))
        }
    }

    @Test func anotherMinesUserFindsNothingAndAWorkerMayNotImport() async throws {
        try await MineWorld.with { world in
            let browser = try await Browser(world, as: Cast.safety, session: true)
            let address = try await browser.uploadSheet(Self.sheet, kind: "equipment")
            let stranger = try await Browser(world, as: MineWorld.stranger, session: true)
            for path in [address, "\(address)/error-sheet", "/imports/unknown"] {
                #expect(try await stranger.get(path).status == .notFound)
            }
            #expect(try await stranger.submit("\(address)/mapping", from: "/imports", [:]).status == .notFound)
            #expect(try await stranger.submit("\(address)/confirmation", from: "/imports", [:]).status == .notFound)
            #expect(try await !stranger.get("/imports").text.contains(address))
            let worker = try await Browser(world, as: Cast.worker, session: true)
            #expect(try await worker.get("/imports").status == .forbidden)
            let kind = try await browser.postSheet("code,name\n990000,x\n", kind: "divisions")
            #expect(kind.status == .forbidden)
        }
    }

    @Test func anImportIsConfirmedOnlyOnceAndOnlyAfterItsTrial() async throws {
        try await MineWorld.with { world in
            let browser = try await Browser(world, as: Cast.safety, session: true)
            let address = try await browser.uploadSheet(Self.sheet, kind: "equipment")
            #expect(try await browser.submit("\(address)/confirmation", from: address, [:]).status == .conflict)
            _ = try await browser.submit(
                "\(address)/mapping", from: address, ["column-code": "#1", "column-name": "#2"])
            #expect(try await browser.submit("\(address)/mapping", from: "/imports", [:]).status == .conflict)
            try await jobs(world)
            _ = try await browser.submit("\(address)/confirmation", from: address, [:])
            try await jobs(world)
            #expect(try await browser.submit("\(address)/confirmation", from: "/imports", [:]).status == .conflict)
        }
    }

    @Test func theColumnsOfAKeptProfileAreFoundByTheSameHeads() async throws {
        try await MineWorld.with { world in
            let browser = try await Browser(world, as: Cast.safety, session: true)
            let address = try await browser.uploadSheet("甲,乙\nE1,带式输送机\n", kind: "equipment")
            _ = try await browser.submit(
                "\(address)/mapping", from: address, ["column-code": "#1", "column-name": "#2", "profile": "老表"])
            let next = try await browser.uploadSheet("甲,乙\nE2,水泵\n", kind: "equipment")
            #expect(try await browser.get(next).text.contains("<option value=\"#1\" selected>甲</option>"))
        }
    }

    @Test(
        "every kind has a template that imports as it is",
        arguments: ["organisations", "persons", "posts", "places", "equipment", "facts", "checklist-lines"])
    func templates(kind: String) async throws {
        try await MineWorld.with { world in
            for language in ["zh", "en"] {
                let browser = try await Browser(world, as: Cast.safety)
                let text = try await browser.get("/imports/templates/\(kind)", [.acceptLanguage: language]).text
                let target = try #require(SheetTargets.named(kind))
                let run = try ImportRun(world.store, SheetFile(Data(text.utf8)), target, by: Cast.safety, now: { .t0 })
                let report = try await run.check(by: Cast.safety).report
                #expect(report.counts.rows == 2, "\(text)")
                #expect(
                    report.flaws.filter { !["organisation", "parent", "部门", "上级编号"].contains($0.column) } == [],
                    "\(text)")
            }
        }
    }

    private func places(_ world: MineWorld) async throws -> Int {
        try await world.store.read { try $0.value("SELECT count(*) AS n FROM place", as: Int.self) }
    }
}

extension Browser {
    /// Sends a sheet as the form of the import page does.
    fileprivate func postSheet(_ text: String, kind: String) async throws -> Answer {
        let token =
            try await get("/imports").text.firstMatch(of: /name="csrf" value="([^"]*)"/).map { String($0.1) } ?? ""
        let parts = [("csrf", token, ""), ("kind", kind, ""), ("file", text, "; filename=\"表.csv\"")].map {
            name, value, more in
            "--b\r\nContent-Disposition: form-data; name=\"\(name)\"\(more)\r\n\r\n\(value)\r\n"
        }
        return try await post(
            "/imports", parts.joined() + "--b--\r\n", [.contentType: "multipart/form-data; boundary=b"])
    }

    func uploadSheet(_ text: String, kind: String) async throws -> String {
        let answer = try await postSheet(text, kind: kind)
        #expect(answer.status == .seeOther, "\(answer.text)")
        return answer.headers[.location] ?? ""
    }
}

extension Browser.Answer {
    fileprivate var renewsItself: Bool { headers.contains { $0.name.canonicalName == "refresh" } }
}
