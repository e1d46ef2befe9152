import Database
import Domain
import HTTPTypes
import Kernel
import Store
import Support
import Testing

/// An account is linked by its owner's password, and the link is a record.
@Suite struct OpenIDLinkTests {
    private static let login = "\(Cast.safety.person)-s"

    private static func with(
        _ body: @escaping @Sendable (MineWorld, SmallProvider, Browser) async throws -> Void
    ) async throws {
        try await MineWorld.with { world in
            try await SmallProvider.with { provider in
                let browser = try await Browser(world, as: Cast.safety, session: true, openID: provider.client)
                try await browser.enrolKey()
                try await body(world, provider, browser)
            }
        }
    }

    /// Goes to the provider and back; answers the token of what waits for the password.
    private static func pending(_ browser: Browser, _ provider: SmallProvider) async throws -> String {
        let left = try await browser.submit("/account/openid/leaving", from: "/account/openid", [:])
        let address = try #require(left.text.firstMatch(of: /0;url=([^"]+)"/)).1.replacing("&amp;", with: "&")
        let query = try provider.approve(String(address)).map { "\($0.key)=\($0.value)" }.joined(separator: "&")
        let state = try #require(left.headers[.setCookie]?.firstMatch(of: /davylamp-openid=([^;]+)/)).1
        let arrived = try await browser.get("/login/openid/return?\(query)", [.cookie: "davylamp-openid=\(state)"])
        return String(try #require(arrived.text.firstMatch(of: /pending=([A-Za-z0-9_-]+)/), "\(arrived.text)").1)
    }

    private static func confirm(_ browser: Browser, _ token: String, _ password: String) async throws -> Browser.Answer
    {
        try await browser.submit(
            "/account/openid/links", from: "/account/openid?pending=\(token)",
            ["pending": token, "signature": password])
    }

    @Test func itIsLinkedByPasswordAndUnlinkedAgain() async throws {
        try await Self.with { world, provider, browser in
            let token = try await Self.pending(browser, provider)
            let wrong = try await Self.confirm(browser, token, "wrong-password")
            #expect(wrong.status != .seeOther)
            #expect(try await world.store.read { try OpenIDLinks.of(Self.login, $0) } == nil)
            let done = try await Self.confirm(browser, token, Browser.password)
            #expect(done.status == .seeOther, "\(done.text)")
            #expect(try await browser.get("/account/openid").text.contains("u-1"))
            #expect(try await LedgerAuditor().audit(world.store).findings.isEmpty)
            let ended = try await browser.submit(
                "/account/openid/unlinking", from: "/account/openid", ["signature": Browser.password])
            #expect(ended.status == .seeOther, "\(ended.text)")
            #expect(try await world.store.read { try OpenIDLinks.of(Self.login, $0) } == nil)
            #expect(try await LedgerAuditor().audit(world.store).findings.isEmpty)
        }
    }

    @Test func whatSomebodyElseWasRecognisedForIsNotTheirs() async throws {
        try await Self.with { world, provider, browser in
            let token = try await Self.pending(browser, provider)
            #expect(try await Self.confirm(browser, token, Browser.password).status == .seeOther)
            // One identity opens one account.
            _ = try await Browser(world, as: Cast.manager, session: true)
            await #expect(throws: Refusal.openIDTaken) {
                _ = try await world.store.write { db in
                    try OpenIDLinks.link(
                        provider.issuer, "u-1", to: "\(Cast.manager.person)-s", in: .at(by: Cast.manager), db)
                }
            }
            // A token is used once.
            #expect(try await Self.confirm(browser, token, Browser.password).status != .seeOther)
        }
    }

    @Test func aLinkThatADatabaseAdministratorPutThereIsFound() async throws {
        try await Self.with { world, provider, _ in
            _ = try await world.store.write { db in
                try db.run(
                    """
                    INSERT INTO openid_link (login, issuer, subject, linked_at)
                    VALUES (\(Self.login), \(provider.issuer), 'u-1', 1)
                    """)
            }
            let findings = try await LedgerAuditor().audit(world.store).findings
            #expect(findings.contains { "\($0)".contains("identity") }, "\(findings)")
        }
    }
}
