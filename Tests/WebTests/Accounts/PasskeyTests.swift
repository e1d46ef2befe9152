import Database
import Domain
import HTTPTypes
import Kernel
import Ledger
import Store
import Support
import Testing

@testable import Web

@Suite struct PasskeyTests {
    private func corrected(_ world: MineWorld, _ number: Int = 1) async throws -> String {
        let id = try await world.report("护栏缺失", number: number)
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

    private func text(_ answer: Browser.Answer, _ name: String) throws -> String {
        guard case .text(let text)? = try JSONReader.read(answer.bytes)[name] else { throw Refusal.unknownKey }
        return text
    }

    /// The safety officer's browser, which signs nothing by itself, with a passkey enrolled.
    private func enrolled(_ world: MineWorld, _ soft: SoftAuthenticator) async throws -> Browser {
        let helped = try await Browser(world, as: Cast.safety, session: true)
        // Enrols the password's key.
        let page = try await corrected(world, 99)
        _ = try await helped.submit("\(page)/acceptance", from: page, [:])
        let safety = try await Browser(world, as: Cast.safety, session: true, signs: false)
        let asked = try await safety.submit("/account/keys/passkey-challenge", from: "/account/keys", [:])
        let made = soft.attestation(try text(asked, "challenge")).merging(
            ["name": "测试", "signature": Browser.password]) { $1 }
        let done = try await safety.submit("/account/keys/passkeys", from: "/account/keys", made)
        #expect(done.status == .seeOther)
        return safety
    }

    private static func subject(_ page: String) -> String {
        String(page.dropFirst()).replacing("dangers", with: "danger")
    }

    private static let script: [HTTPField.Name: String] = [.accept: "application/json"]

    private func prepare(_ browser: Browser, _ page: String) async throws -> (token: String, challenge: String) {
        let answer = try await browser.submit(
            "\(page)/acceptance", from: page, ["opinion": "合格", "passkey": "prepare"], Self.script)
        #expect(answer.status == .ok, "\(answer.text)")
        return (try text(answer, "prepared"), try text(answer, "challenge"))
    }

    private func accept(
        _ browser: Browser, _ page: String, _ token: String, _ answer: [String: String]
    ) async throws -> Browser.Answer {
        try await browser.submit(
            "\(page)/acceptance", from: page, answer.merging(["opinion": "合格", "prepared": token]) { $1 })
    }

    private func isAccepted(_ world: MineWorld, _ page: String) async throws -> Bool {
        try await world.store.read { db in
            try Chronicle.history(of: Self.subject(page), db).contains {
                $0.type == "hidden-danger.accepted"
            }
        }
    }

    @Test func aPasskeySignsTheRecordThatWasShownAndTheLedgerIsSound() async throws {
        try await MineWorld.with { world in
            let soft = SoftAuthenticator()
            let (browser, page) = (try await enrolled(world, soft), try await corrected(world))
            let (token, challenge) = try await prepare(browser, page)
            #expect(try await !isAccepted(world, page))
            let done = try await accept(browser, page, token, try soft.answer(challenge))
            #expect(done.status == .seeOther, "\(done.text.suffix(900))")
            #expect(try await isAccepted(world, page))
            let last = try await world.store.read { db in
                try Chronicle.history(of: Self.subject(page), db).last
            }
            #expect(last?.signature?.key.way == .passkey)
            #expect(try await LedgerAuditor().audit(world.store).findings == [])
        }
    }

    @Test func othersRecordsThatArePublishedMeanwhileDoNotOvertakeIt() async throws {
        try await MineWorld.with { world in
            try await withTemporaryFolder { folder in
                let soft = SoftAuthenticator()
                let (browser, page) = (try await enrolled(world, soft), try await corrected(world))
                let other = try await corrected(world, 2)
                let signer = try NoteSigner(name: "test.log", seed: Array(repeating: 7, count: 32))
                let publisher = Publisher(world.store, folder: folder, signer: signer, now: { .t0 })
                for (number, page) in [page, other].enumerated() {
                    let (token, challenge) = try await prepare(browser, page)
                    _ = try await world.store.write { db in
                        try db.append(
                            "test.done", body: "{}", about: "test/\(number)", number: 0, site: SiteID(2),
                            in: .at(by: MineWorld.stranger))
                    }
                    try await publisher.publish()
                    let done = try await accept(browser, page, token, try soft.answer(challenge))
                    #expect(done.status == .seeOther, "\(done.text.suffix(900))")
                }
                let last = try await world.store.read { try Chronicle.history(of: Self.subject(other), $0).last }
                #expect(last?.signature?.key.way == .passkey && last?.provenAfter == .t0)
            }
        }
    }

    @Test func whatIsNotTheOwnersFreshVerifiedSignatureHereIsRefused() async throws {
        try await MineWorld.with { world in
            let soft = SoftAuthenticator()
            let browser = try await enrolled(world, soft)
            var (unverified, elsewhere, otherHost, wrongType) = (soft, soft, soft, soft)
            unverified.flags = 1
            elsewhere.origin = "http://evil.example"
            otherHost.host = "evil.example"
            wrongType.type = "webauthn.create"
            let page = try await corrected(world)
            for bad in [unverified, elsewhere, otherHost, wrongType] {
                let (token, challenge) = try await prepare(browser, page)
                let refused = try await accept(browser, page, token, try bad.answer(challenge))
                #expect(refused.status == .unprocessableContent, "\(bad)")
            }
            let (token, _) = try await prepare(browser, page)
            let another = try await prepare(browser, page)
            #expect(try await accept(browser, page, token, try soft.answer(another.challenge)).status != .seeOther)
            #expect(try await accept(browser, page, "strange", try soft.answer(another.challenge)).status != .seeOther)
            #expect(try await !isAccepted(world, page))
        }
    }

    @Test func aSignatureIsGoodOnceAndForItsOwnThingAlone() async throws {
        try await MineWorld.with { world in
            let soft = SoftAuthenticator()
            let browser = try await enrolled(world, soft)
            let (one, two) = (try await corrected(world, 1), try await corrected(world, 2))
            let (token, challenge) = try await prepare(browser, one)
            let answer = try soft.answer(challenge)
            #expect(try await accept(browser, two, token, answer).status != .seeOther)
            let again = try await prepare(browser, one)
            let right = try soft.answer(again.challenge)
            #expect(try await accept(browser, one, again.token, right).status == .seeOther)
            #expect(try await accept(browser, two, again.token, right).status != .seeOther)
            #expect(try await !isAccepted(world, two))
        }
    }

    @Test func whenAnotherRecordCameInBetweenItIsSignedOnceMore() async throws {
        try await MineWorld.with { world in
            let soft = SoftAuthenticator()
            let (browser, page) = (try await enrolled(world, soft), try await corrected(world))
            let (token, challenge) = try await prepare(browser, page)
            _ = try await world.report("另一条", number: 50)
            let late = try await accept(browser, page, token, try soft.answer(challenge))
            #expect(late.status == .unprocessableContent)
            let again = try await prepare(browser, page)
            #expect(try await accept(browser, page, again.token, try soft.answer(again.challenge)).status == .seeOther)
        }
    }

    @Test func aRevokedPasskeyNeitherSignsNorLogsIn() async throws {
        try await MineWorld.with { world in
            let soft = SoftAuthenticator()
            let (browser, page) = (try await enrolled(world, soft), try await corrected(world))
            let (token, challenge) = try await prepare(browser, page)
            let revoked = try await browser.submit(
                "/account/keys/\(soft.name)/passkey-revocation", from: "/account/keys",
                ["signature": Browser.password])
            #expect(revoked.status == .seeOther)
            #expect(try await accept(browser, page, token, try soft.answer(challenge)).status != .seeOther)
            #expect(try await logIn(world, soft).status != .seeOther)
        }
    }

    private func logIn(
        _ world: MineWorld, _ soft: SoftAuthenticator, challenge given: String? = nil
    ) async throws -> Browser.Answer {
        let nobody = try Browser(world)
        let challenge = try text(try await nobody.post("/login/passkey-challenge", ""), "challenge")
        let answer = try soft.answer(given ?? challenge).merging(["challenge": given ?? challenge]) { $1 }
        return try await nobody.post("/login/passkey", answer.map { "\($0.key)=\($0.value)" }.joined(separator: "&"))
    }

    @Test func aPasskeyLogsInAndNothingElseDoes() async throws {
        try await MineWorld.with { world in
            let soft = SoftAuthenticator()
            _ = try await enrolled(world, soft)
            let done = try await logIn(world, soft)
            #expect(done.status == .seeOther && done.headers[.setCookie]?.contains("davylamp-session=") == true)
            var (unverified, elsewhere) = (soft, soft)
            unverified.flags = 1
            elsewhere.origin = "http://evil.example"
            #expect(try await logIn(world, unverified).status != .seeOther)
            #expect(try await logIn(world, elsewhere).status != .seeOther)
            #expect(try await logIn(world, SoftAuthenticator()).status != .seeOther)
            #expect(try await logIn(world, soft, challenge: "AAAA").status != .seeOther)
        }
    }
}
