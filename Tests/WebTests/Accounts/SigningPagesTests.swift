import Database
import Domain
import HTTPTypes
import Kernel
import Store
import Support
import Testing

@Suite struct SigningPagesTests {
    /// A danger whose correction waits for acceptance.
    private func corrected(_ world: MineWorld) async throws -> String {
        let id = try await world.report()
        let path: [(any Command<HiddenDanger>, Actor)] = [
            (GradeHiddenDanger(.generalB), Cast.safety), (try AssignHiddenDanger.sample, Cast.safety),
            (RectifyHiddenDanger("换好", factors: Measure.Factor.allCases, rules: try .sample), Cast.rectifier),
        ]
        for (command, actor) in path {
            _ = try await world.store.write { db in
                try HiddenDangerStore.perform(command, on: id, version: nil, in: .at(by: actor), db)
            }
        }
        return "/hidden-dangers/\(id)"
    }

    @Test func anAcceptanceAsksForThePasswordAndShowsTheSignature() async throws {
        try await MineWorld.with { world in
            let page = try await corrected(world)
            let safety = try await Browser(world, as: Cast.safety, session: true)
            #expect(try await safety.get(page).text.contains("id=\"f-acceptance-signature\""))
            let done = try await safety.submit("\(page)/acceptance", from: page, ["opinion": "合格"])
            #expect(done.status == .seeOther)
            #expect(try await safety.get(page).text.contains("class=\"signed\""))
        }
    }

    @Test func withoutThePasswordOrWithAnotherNothingIsDone() async throws {
        try await MineWorld.with { world in
            let page = try await corrected(world)
            let safety = try await Browser(world, as: Cast.safety, session: true, signs: false)
            for (given, code) in [("", "signature.missing"), ("wrong", "signature.wrong-password")] {
                let refused = try await safety.submit("\(page)/acceptance", from: page, ["signature": given])
                #expect(refused.status == .unprocessableContent, "\(code)")
                #expect(
                    refused.text.contains("f-acceptance-signature-flaw") && !refused.text.contains("value=\"wrong\""))
            }
            #expect(try await world.store.read { try Chronicle.history(of: String(page.dropFirst()), $0).count } == 0)
            let api = try await Browser(world, as: Cast.safety, signs: false)
            let body = try await api.post("/api/v1\(page)/acceptance", "{}")
            #expect(body.status == .unprocessableContent && body.text.contains("signature.missing"))
        }
    }

    @Test func onlyTheGradeOfAMajorDangerIsSigned() async throws {
        try await MineWorld.with { world in
            let id = try await world.report()
            let api = try await Browser(world, as: Cast.safety, signs: false)
            let general = try await api.post("/api/v1/hidden-dangers/\(id)/grading", #"{"grade":"general-b"}"#)
            #expect(general.status == .ok)
            let major = try await api.post(
                "/api/v1/hidden-dangers/\(id)/grading", #"{"grade":"major","stoppedArea":"1203"}"#)
            #expect(major.status == .unprocessableContent && major.text.contains("signature.missing"))
        }
    }

    @Test func whoeverMayNotActIsToldSoBeforeAnyPasswordIsTried() async throws {
        try await MineWorld.with { world in
            let page = try await corrected(world)
            let worker = try await Browser(world, as: Cast.worker, signs: false)
            #expect(try await worker.post("/api/v1\(page)/acceptance", #"{"signature":"x"}"#).status == .forbidden)
            let rectifier = try await Browser(world, as: Cast.rectifier)
            let own = try await rectifier.post("/api/v1\(page)/acceptance", "{}")
            #expect(own.text.contains("hidden-danger.accepted-by-rectifier"))
        }
    }

    @Test func aKeyIsReplacedAndRevokedByItsOwnersPassword() async throws {
        try await MineWorld.with { world in
            let page = try await corrected(world)
            let safety = try await Browser(world, as: Cast.safety, session: true)
            _ = try await safety.submit("\(page)/acceptance", from: page, [:])
            let password = ["signature": Browser.password]
            let wrong = try await safety.submit(
                "/account/keys/revocation", from: "/account/keys", ["signature": "wrong"])
            #expect(wrong.status == .unprocessableContent)
            let replaced = try await safety.submit("/account/keys/replacement", from: "/account/keys", password)
            #expect(replaced.status == .seeOther)
            let revoked = try await safety.submit("/account/keys/revocation", from: "/account/keys", password)
            #expect(revoked.status == .seeOther)
            let ends = try await world.store.read { db in
                try SigningKeys.lines(of: Cast.safety.person, db).map(\.reason)
            }
            #expect(Set(ends) == [.compromised, .replaced])
        }
    }

    @Test func aChangedPasswordKeepsTheKeyAndOpensIt() async throws {
        try await MineWorld.with { world in
            let page = try await corrected(world)
            let safety = try await Browser(world, as: Cast.safety, session: true)
            _ = try await safety.submit("\(page)/acceptance", from: page, [:])
            let changed = try await safety.submit(
                "/account/password", from: "/account", ["old": Browser.password, "new": "another odd sentence"])
            #expect(changed.status == .seeOther)
            let locker = try #require(try await world.store.read { try SigningKeys.locker(of: "3-s", $0) })
            #expect(try locker.open(with: "another odd sentence")?.fresh == nil)
            #expect(try locker.open(with: Browser.password) == nil)
        }
    }
}
