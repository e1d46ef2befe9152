import Database
import Foundation
import HTTPTypes
import Kernel
import Store
import Support
import Testing

@testable import Web

@Suite struct AccountPageTests {
    @Test func aTokenIsShownOnceWorksAndIsRevoked() async throws {
        try await MineWorld.with { world in
            let safety = try await Browser(world, as: Cast.safety, session: true)
            let made = try await safety.submit("/account/tokens", from: "/account", ["name": "值班大屏 <1>"])
            let secret = made.text.firstMatch(of: /<code>([^<]+)<\/code>/).map { String($0.1) } ?? ""
            let asks = try await safety.get("/account")
            #expect(secret.count > 40 && !asks.text.contains(secret) && asks.text.contains("值班大屏 &lt;1&gt;"))
            let holder = try await world.store.read { try AccountStore.holder(.token, secret: secret, at: .t0, $0) }
            #expect(holder?.actor == Cast.safety)
            let other = try await Browser(world, as: Cast.worker, session: true)
            let path = "/account/tokens/\(AccountStore.hash(secret))/revocation"
            let refused = try await other.submit(path, from: "/account", [:])
            #expect(refused.status == .notFound)
            let revoked = try await safety.submit(path, from: "/account", [:])
            #expect(revoked.status == .seeOther)
            let gone = try await world.store.read { try AccountStore.holder(.token, secret: secret, at: .t0, $0) }
            #expect(gone == nil)
        }
    }

    @Test func loggingOutElsewhereKeepsThisOne() async throws {
        try await MineWorld.with { world in
            let here = try await Browser(world, as: Cast.safety, session: true)
            let there = try await Browser(world, as: Cast.safety, session: true)
            let done = try await here.submit("/account/other-sessions/ending", from: "/account", [:])
            #expect(done.status == .seeOther)
            let (kept, ended) = (try await here.get("/account"), try await there.get("/account"))
            #expect(kept.status == .ok && ended.status == .seeOther)
        }
    }

    @Test func aPasswordIsChangedByWhoeverKnowsTheOldOne() async throws {
        try await MineWorld.with { world in
            let safety = try await Browser(world, as: Cast.safety, session: true)
            let short = try await safety.submit("/account/password", from: "/account", ["old": "x", "new": "short"])
            #expect(short.status == .unprocessableContent && short.text.contains("f-password-new-flaw"))
            let wrong = try await safety.submit(
                "/account/password", from: "/account", ["old": "wrong one", "new": "long and odd enough"])
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("f-password-old-flaw"))
            #expect(!wrong.text.contains("long and odd enough"))
            _ = try await AccountStore(world.store).change(
                passwordHash: Password.hash("old password"), sealed: nil, of: "3-s", keeping: "",
                in: .at(by: Cast.safety))
            let again = try await Browser(world, as: Cast.safety, session: true)
            let done = try await again.submit(
                "/account/password", from: "/account", ["old": "old password", "new": "another odd sentence"])
            #expect(done.status == .seeOther)
            let hash = try await AccountStore(world.store).passwordHash(of: "3-s") ?? ""
            #expect(try Password.matches("another odd sentence", hash))
        }
    }

    @Test(
        "the browser's languages are weighed",
        arguments: [
            ("en", Language.english), ("zh-CN,zh;q=0.9,en;q=0.8", .chinese), ("fr, en;q=0.5", .english),
            ("en;q=0.2, zh-TW;q=0.7", .chinese),
            ("de", .chinese), ("", .chinese), ("en-GB;q=0.9,zh;q=0.9", .english), ("zh;q=0, en;q=0.1", .english),
            (";;;,,q=", .chinese),
        ])
    func languages(header: String, language: Language) { #expect(Language(accepted: header) == language) }
}
