import Database
import Domain
import Foundation
import HTTPTypes
import Kernel
import Store
import Support
import Testing

@Suite struct HiddenDangerPrintTests {
    @Test func aDangerIsPrintedInBothLanguages() async throws {
        try await MineWorld.with { world in
            let path = "/hidden-dangers/\(try await world.report("<b>\u{600}& 风门"))"
            let browser = try await Browser(world, as: Cast.safety)
            for language in ["zh", "en", "xx"] {
                let card = try await browser.get("\(path)/card?language=\(language)")
                #expect(
                    card.status == .ok && card.headers[.contentType] == "application/pdf"
                        && card.bytes.starts(with: "%PDF-".utf8))
            }
            let register = try await browser.get("/hidden-dangers/register?month=2026-11")
            #expect(register.bytes.starts(with: "%PDF-".utf8))
            let page = try await browser.get(path)
            #expect(page.text.contains("\(path)/card?language=en") && !page.text.contains("\(path)/notice"))
        }
    }

    @Test func aPaperThatHasNothingToSayYetIsRefused() async throws {
        try await MineWorld.with { world in
            let path = "/hidden-dangers/\(try await world.report())"
            let browser = try await Browser(world, as: Cast.safety)
            for kind in ["notice", "acceptance-form"] {
                let answer = try await browser.get("\(path)/\(kind)")
                #expect(answer.status == .notFound)
            }
        }
    }

    @Test("a month is a month", arguments: ["2026-13", "11", "", "2026-1x", "99999-01", "9999-12"])
    func month(text: String) async throws {
        try await MineWorld.with { world in
            let answer = try await Browser(world, as: Cast.safety).get("/hidden-dangers/register?month=\(text)")
            #expect(answer.status == .unprocessableContent)
        }
    }

    @Test func anotherMinesPapersAreUnknown() async throws {
        try await MineWorld.with { world in
            let path = "/hidden-dangers/\(try await world.report())"
            for actor in [MineWorld.stranger, MineWorld.county] {
                let browser = try await Browser(world, as: actor)
                for kind in ["card", "notice", "acceptance-form", "check?code=00000000"] {
                    let answer = try await browser.get("\(path)/\(kind)")
                    #expect(answer.status == .notFound, "\(kind)")
                }
            }
        }
    }

    @Test func aPapersCodeIsFoundInTheLedgerOrNot() async throws {
        try await MineWorld.with { world in
            let id = try await world.report()
            let browser = try await Browser(world, as: Cast.safety)
            let seal = try await world.store.read { db in
                try Chronicle.seals(of: "hidden-danger/\(id)", limit: 1, db).first?.digits ?? ""
            }
            let path = "/hidden-dangers/\(id)/check?code="
            let sound = try await browser.get(path + seal.prefix(12))
            #expect(sound.text.contains("与账本一致，之后没有新的办理记录"))
            _ = try await browser.post("/api/v1/hidden-dangers/\(id)/grading", "{\"grade\":\"general-b\"}")
            let older = try await browser.get(path + seal.prefix(12))
            #expect(older.text.contains("又有 2 次办理"))
            for code in ["000000000000", "", "%3Cb%3E", String(seal.prefix(4))] {
                let unknown = try await browser.get(path + code)
                #expect(
                    unknown.status == .ok && unknown.text.contains("账本里没有这个核对码") && !unknown.text.contains("<dd><b>"))
            }
        }
    }
}
