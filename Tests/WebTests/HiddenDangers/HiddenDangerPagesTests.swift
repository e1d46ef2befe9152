import Domain
import Foundation
import HTTPTypes
import Kernel
import Support
import Testing

@Suite struct HiddenDangerPagesTests {
    @Test func aVisitorWithoutASessionIsSentToTheLogin() async throws {
        try await MineWorld.with { world in
            let browser = try Browser(world)
            let answer1 = try await browser.get("/hidden-dangers")
            #expect(answer1.status == .seeOther)
            let answer2 = try await browser.get("/api/v1/hidden-dangers")
            #expect(answer2.status == .unauthorized)
        }
    }

    @Test func aWorkerReportsByTheInterfaceAndFindsItInTheList() async throws {
        try await MineWorld.with { world in
            let browser = try await Browser(world, as: Cast.worker)
            let made = try await browser.post("/api/v1/hidden-dangers", "{\"what\": \"<b>\u{600}<i>\"}")
            #expect(made.status == .created)
            let page = try await browser.get("/hidden-dangers")
            #expect(page.status == .ok)
            #expect(page.text.contains("&lt;i&gt;"))
            #expect(!page.text.contains("<i>"))
            let answer3 = try await browser.post("/api/v1/hidden-dangers", "{}")
            #expect(answer3.status == .unprocessableContent)
            let answer4 = try await browser.post("/api/v1/hidden-dangers", "{\"what\": \" \"}")
            #expect(answer4.status == .unprocessableContent)
        }
    }

    @Test func anotherMinesUserGetsTheAnswerOfAnUnknownDanger() async throws {
        try await MineWorld.with { world in
            let id = try await world.report()
            let browser = try await Browser(world, as: MineWorld.stranger)
            let answer5 = try await browser.get("/hidden-dangers/\(id)")
            #expect(answer5.status == .notFound)
            let answer6 = try await browser.get("/api/v1/hidden-dangers/\(id)")
            #expect(answer6.status == .notFound)
            let answer7 = try await browser.get("/hidden-dangers/none")
            #expect(answer7.status == .notFound)
        }
    }

    @Test func aDangerIsLedToItsClosingByTheInterface() async throws {
        try await MineWorld.with { world in
            let path = "/api/v1/hidden-dangers/\(try await world.report())"
            let safety = try await Browser(world, as: Cast.safety)
            let chief = try await Browser(world, as: Cast.rectifier)
            let manager = try await Browser(world, as: Cast.manager)
            let untouched =
                "{\"untouchedPerson\":\"r\",\"untouchedMachine\":\"r\",\"untouchedEnvironment\":\"r\",\"untouchedManagement\":\"r\"}"
            let five = "{\"person\":\"2\",\"measures\":\"m\",\"funds\":0,\"deadline\":\"2026-11-30\",\"plan\":\"p\"}"
            let steps: [(Browser, String, String, HTTPResponse.Status)] = [
                (chief, "grading", "{\"grade\":\"general-b\"}", .forbidden),
                (safety, "grading", "{\"grade\":\"major\"}", .unprocessableContent),
                (safety, "grading", "{\"grade\":\"general-b\"}", .ok),
                (safety, "assignment", "{}", .unprocessableContent),
                (safety, "assignment", "[1", .unprocessableContent), (safety, "assignment", five, .ok),
                (
                    chief, "extensions", "{\"reason\":\"r\",\"interimMeasures\":\"i\",\"newDeadline\":\"2026-12-03\"}",
                    .ok
                ),
                (chief, "extension-decision", "{\"decision\":\"grant\"}", .forbidden),
                (safety, "extension-decision", "{\"decision\":\"grant\"}", .forbidden),
                (manager, "extension-decision", "{\"decision\":\"grant\"}", .ok),
                (safety, "rectification", "{\"what\":\"w\"}", .forbidden),
                (chief, "rectification", "{\"what\":\"w\"}", .ok),
                (chief, "acceptance", "", .forbidden), (safety, "acceptance", "", .ok),
                (safety, "closure", "", .unprocessableContent),
                (safety, "closure", untouched, .ok),
                (safety, "closure", "", .conflict),
            ]
            for (browser, noun, body, status) in steps {
                let answer = try await browser.post("\(path)/\(noun)", body)
                #expect(answer.status == status, "\(noun) \(body) \(answer.text)")
            }
        }
    }
}
