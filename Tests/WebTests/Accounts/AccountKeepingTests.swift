import Database
import Domain
import HTTPTypes
import Kernel
import Store
import Support
import Testing

@testable import Web

@Suite struct AccountKeepingTests {
    private static let admin = Actor(
        person: PersonID(8), name: "管理员", role: .administrator, organisation: OrganisationID(99), site: nil)

    private func world(_ body: (MineWorld, Browser) async throws -> Void) async throws {
        try await MineWorld.with { world in
            try await RegistryStore(world.store).add(
                Person(id: Self.admin.person, name: Self.admin.name, organisation: Self.admin.organisation),
                in: .at(by: Cast.manager))
            try await body(world, try await Browser(world, as: Cast.manager, session: true))
        }
    }

    private func invite(_ browser: Browser, _ login: String, _ person: Actor, _ role: Role) async throws
        -> Browser.Answer
    {
        try await browser.submit(
            "/accounts/invitation", from: "/accounts/new",
            ["login": login, "person": person.person.text, "role": role.rawValue])
    }

    private func link(_ answer: Browser.Answer) throws -> String {
        String(try #require(answer.text.firstMatch(of: /http:\/\/localhost(\/join\/[a-z0-9-]+)/)).1)
    }

    private func sound(_ world: MineWorld) async throws -> Bool {
        try await LedgerAuditor().audit(world.store).findings.isEmpty
    }

    @Test func aPersonIsInvitedSetsTheirPasswordOnceAndLogsIn() async throws {
        try await world { world, manager in
            let made = try await invite(manager, "zhaoyi", Cast.worker, .worker)
            let path = try link(made)
            let nobody = try Browser(world)
            #expect(try await nobody.get(path).text.contains("赵一"))
            let weak = try await nobody.post(path, "new=zhaoyi123")
            #expect(weak.status == .unprocessableContent)
            #expect(try await nobody.post(path, "new=three+green+lamps").headers[.location] == "/login")
            #expect(try await nobody.get(path).status == .notFound)
            #expect(try await nobody.post(path, "new=another+good+one").status == .notFound)
            let login = try await nobody.post("/login", "login=zhaoyi&password=three+green+lamps")
            #expect(login.status == .seeOther && login.headers[.location] == "/")
            let holder = try await world.store.read { try AccountKeeping.known("zhaoyi", for: Cast.manager, $0) }
            #expect(holder.state == .open && holder.site == "矿1")
            #expect(try await sound(world))
        }
    }

    @Test func aLinkLapses() async throws {
        try await world { world, manager in
            let path = try link(try await invite(manager, "zhaoyi", Cast.worker, .worker))
            let late = try Browser(world, now: Instant.t0.adding(hours: AccountKeeping.linkHours))
            #expect(try await late.get(path).status == .notFound)
        }
    }

    @Test func whatDoesNotFitIsRefusedByName() async throws {
        try await world { world, manager in
            let cases: [(String, Actor, Role, String)] = [
                ("Zhao", Cast.worker, .worker, "login-flaw"), ("zhao", Cast.worker, .county, "account.above"),
                ("zhao", Cast.worker, .administrator, "account.above"),
                ("zhao", MineWorld.stranger, .worker, "person-flaw"),
                ("zhao", MineWorld.county, .worker, "person-flaw"),
            ]
            for (login, person, role, sign) in cases {
                let answer = try await invite(manager, login, person, role)
                #expect(answer.status != .ok && answer.status != .seeOther, "\(sign)")
            }
            _ = try await invite(manager, "zhao", Cast.worker, .worker)
            #expect(try await invite(manager, "zhao", Cast.rectifier, .worker).text.contains("login-flaw"))
            let admin = try await Browser(world, as: Self.admin, session: true)
            #expect(try await invite(admin, "county2", MineWorld.county, .prefecture).text.contains("role-flaw"))
            #expect(try await invite(admin, "county2", MineWorld.county, .county).status == .ok)
        }
    }

    @Test func aClosedAccountOpensNothingUntilItIsReopened() async throws {
        try await world { world, manager in
            let worker = try await Browser(world, as: Cast.worker, session: true)
            #expect(try await worker.get("/account").status == .ok)
            let page = "/accounts/1-s"
            #expect(try await manager.submit("\(page)/closure", from: page, [:]).status == .seeOther)
            #expect(try await worker.get("/account").status == .seeOther)
            #expect(try await manager.submit("\(page)/closure", from: page, [:]).status == .conflict)
            #expect(try await manager.submit("\(page)/reopening", from: page, [:]).status == .seeOther)
            #expect(try await sound(world))
        }
    }

    @Test func aRoleIsChangedWithinOnesOwn() async throws {
        try await world { world, manager in
            _ = try await Browser(world, as: Cast.worker, session: true)
            let page = "/accounts/1-s"
            #expect(try await manager.submit("\(page)/role", from: page, ["role": "team-leader"]).status == .seeOther)
            #expect(try await manager.submit("\(page)/role", from: page, ["role": "province"]).status == .forbidden)
            let now = try await world.store.read { try AccountKeeping.known("1-s", for: Cast.manager, $0).role }
            #expect(now == .teamLeader)
            #expect(try await sound(world))
        }
    }

    @Test func aResetIsAskedByOneOfficerAndGrantedByAnother() async throws {
        try await world { world, manager in
            let worker = try await Browser(world, as: Cast.worker, session: true)
            let (page, admin) = ("/accounts/1-s", try await Browser(world, as: Self.admin, session: true))
            #expect(try await admin.submit("\(page)/reset-grant", from: page, [:]).status == .conflict)
            let asked = try await manager.submit("\(page)/reset-request", from: page, ["reason": "忘记密码"])
            #expect(asked.status == .seeOther)
            #expect(try await manager.submit("\(page)/reset-grant", from: page, [:]).status == .forbidden)
            let path = try link(try await admin.submit("\(page)/reset-grant", from: page, [:]))
            #expect(try await worker.get("/account").status == .seeOther)
            #expect(try await Browser(world).post(path, "new=three+green+lamps").status == .seeOther)
            #expect(try await sound(world))
        }
    }

    @Test func anotherMinesAccountsAreUnknownAndWorkersKeepNone() async throws {
        try await world { world, manager in
            _ = try await Browser(world, as: MineWorld.stranger, session: true)
            #expect(try await manager.get("/accounts/5-s").status == .notFound)
            #expect(try await !manager.get("/accounts").text.contains("5-s"))
            #expect(try await manager.submit("/accounts/5-s/closure", from: "/accounts/new", [:]).status == .notFound)
            let api = try await Browser(world, as: Cast.manager)
            #expect(try await api.get("/api/v1/accounts/5-s").status == .notFound)
            #expect(try await !api.get("/api/v1/accounts").text.contains("5-s"))
            for actor in [Cast.worker, Cast.safety] {
                #expect(try await Browser(world, as: actor, session: true).get("/accounts").status == .forbidden)
            }
        }
    }

    @Test func aSessionEndsWhenNobodyUsedItForAShift() async throws {
        try await MineWorld.with { world in
            let accounts = AccountStore(world.store)
            try await accounts.add(login: "w", for: Cast.worker, passwordHash: "none", in: .at(by: Cast.manager))
            let secret = try await accounts.open(.session, for: "w", at: .t0)
            func holds(_ minutes: Int) async throws -> Bool {
                let at = Instant.t0.adding(seconds: minutes * 60)
                return try await world.store.read { try AccountStore.holder(.session, secret: secret, at: at, $0) }
                    != nil
            }
            #expect(try await holds(AccountStore.idleMinutes - 1))
            #expect(try await !holds(AccountStore.idleMinutes))
            try await accounts.touch(AccountStore.hash(secret), at: Instant.t0.adding(hours: 6))
            #expect(try await holds(AccountStore.idleMinutes + 60))
            #expect(try await !holds(AccountStore.lifetimeHours(.session) * 60))
        }
    }
}
