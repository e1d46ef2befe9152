import Database
import Domain
import HTTPTypes
import Kernel
import Store
import Support
import Testing

/// The way in through a provider, and how an account is linked to it.
@Suite struct OpenIDLoginTests {
    private static let identity = (subject: "u-1", login: "\(Cast.safety.person)-s")

    private static func with(_ body: @escaping @Sendable (MineWorld, SmallProvider) async throws -> Void) async throws {
        try await MineWorld.with { world in
            try await SmallProvider.with { provider in try await body(world, provider) }
        }
    }

    private static func link(_ world: MineWorld, _ provider: SmallProvider) async throws {
        _ = try await Browser(world, as: Cast.safety, session: true)
        _ = try await world.store.write { db in
            try OpenIDLinks.link(
                provider.issuer, identity.subject, to: identity.login, in: .at(by: Cast.safety), db)
        }
    }

    private static func cookie(_ name: String, of answer: Browser.Answer) -> String? {
        answer.headers[values: .setCookie].compactMap { field in
            field.firstMatch(of: /^([^=]+)=([^;]+)/).flatMap { $0.1 == name ? String($0.2) : nil }
        }.first
    }

    /// Goes to the provider and is approved there; answers the way back and the cookie that belongs to it.
    private static func approved(_ browser: Browser, _ provider: SmallProvider) async throws -> (
        back: String, cookie: String
    ) {
        let left = try await browser.get("/login/openid")
        #expect(left.status == .seeOther, "\(left.text)")
        return (
            try back(provider.approve(try #require(left.headers[.location]))),
            try #require(cookie("davylamp-openid", of: left))
        )
    }

    private static func back(_ query: [String: String]) -> String {
        "/login/openid/return?" + query.map { "\($0.key)=\($0.value)" }.joined(separator: "&")
    }

    private static func arrive(_ browser: Browser, _ path: String, _ state: String?) async throws -> Browser.Answer {
        try await browser.get(path, state.map { [.cookie: "davylamp-openid=\($0)", .acceptLanguage: "zh"] } ?? [:])
    }

    @Test func aLinkedIdentityOpensItsAccount() async throws {
        try await Self.with { world, provider in
            try await Self.link(world, provider)
            let browser = try Browser(world, openID: provider.client)
            #expect(try await browser.get("/login").text.contains("/login/openid"))
            let (back, state) = try await Self.approved(browser, provider)
            let arrived = try await Self.arrive(browser, back, state)
            let secret = try #require(Self.cookie("davylamp-session", of: arrived), "\(arrived.text)")
            #expect(arrived.text.contains(#"http-equiv="refresh" content="0;url=/""#))
            let home = try await browser.get("/account", [.cookie: "davylamp-session=\(secret)"])
            #expect(home.status == .ok && home.text.contains(Self.identity.login))
            // The same way back leads nowhere a second time.
            #expect(try await Self.arrive(browser, back, state).status == .forbidden)
        }
    }

    @Test func whatAnotherBrowserBeganIsRefused() async throws {
        try await Self.with { world, provider in
            try await Self.link(world, provider)
            let browser = try Browser(world, openID: provider.client)
            for state in [nil, "", "another"] {
                let (back, _) = try await Self.approved(browser, provider)
                let arrived = try await Self.arrive(browser, back, state)
                #expect(arrived.status == .forbidden && Self.cookie("davylamp-session", of: arrived) == nil)
            }
            let (back, state) = try await Self.approved(browser, provider)
            provider.fail(.nonce)
            #expect(try await Self.arrive(browser, back, state).status == .forbidden)
        }
    }

    @Test func anUnlinkedIdentityAndAClosedAccountAreTurnedAway() async throws {
        try await Self.with { world, provider in
            let browser = try Browser(world, openID: provider.client)
            var (back, state) = try await Self.approved(browser, provider)
            let stranger = try await Self.arrive(browser, back, state)
            #expect(stranger.status == .forbidden && stranger.text.contains("未绑定账号"))
            try await Self.link(world, provider)
            _ = try await world.store.write { db in
                try db.run("UPDATE account SET state = 'closed' WHERE login = \(Self.identity.login)")
            }
            (back, state) = try await Self.approved(browser, provider)
            #expect(try await Self.arrive(browser, back, state).text.contains("未绑定账号"))
        }
    }

    @Test func aSecondFactorIsNotPassedBy() async throws {
        try await Self.with { world, provider in
            try await Self.link(world, provider)
            _ = try await world.store.write { db in
                try db.run(
                    """
                    INSERT INTO second_factor (login, secret, confirmed_at, last_step)
                    VALUES (\(Self.identity.login), \([UInt8](repeating: 1, count: 20)), \(Instant.t0), 0)
                    """)
            }
            let browser = try Browser(world, openID: provider.client)
            var (back, state) = try await Self.approved(browser, provider)
            #expect(try await Self.arrive(browser, back, state).text.contains("二次验证"))
            provider.authenticates(by: ["pwd", "mfa"])
            (back, state) = try await Self.approved(browser, provider)
            #expect(try await Self.cookie("davylamp-session", of: Self.arrive(browser, back, state)) != nil)
        }
    }

    @Test func withoutAProviderThereIsNoSuchWay() async throws {
        try await MineWorld.with { world in
            let browser = try Browser(world)
            #expect(try await !browser.get("/login").text.contains("openid"))
            let left = try await browser.get("/login/openid", [.acceptLanguage: "zh"])
            #expect(left.headers[.location] == nil && left.text.contains("未启用统一身份登录"))
        }
    }
}
