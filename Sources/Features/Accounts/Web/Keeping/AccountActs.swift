import Database
import Domain
import Kernel
import Store

/// What is done to an account by those who keep it.
struct AccountChange: Sendable {
    let carryOut: @Sendable (_ login: String, Context, Writer) throws -> Account
}

extension Act where Made == AccountChange {
    private typealias Texts = AccountKeepingTexts

    static let closure = Act("closure", .keepAccounts, Texts.closure) { AccountChange(carryOut: AccountKeeping.close) }
    static let reopening = Act("reopening", .keepAccounts, Texts.reopening) {
        AccountChange(carryOut: AccountKeeping.reopen)
    }
    static let roleSetting = Act("role", .keepAccounts, Texts.roleSetting, AccountInvitation.role) { role in
        AccountChange { try AccountKeeping.setRole(role, of: $0, in: $1, $2) }
    }
    static let sessionEnding = Act("session-ending", .keepAccounts, Texts.sessionEnding) {
        AccountChange(carryOut: AccountKeeping.endSessions)
    }
    static let resetRequest = Act("reset-request", .keepAccounts, Texts.resetRequest, Ask.area("reason", Texts.reason))
    {
        reason in AccountChange { try AccountKeeping.askReset(of: $0, reason: reason, in: $1, $2) }
    }

    static let accountActs = [closure, reopening, roleSetting, sessionEnding, resetRequest]
}

/// Who is to have an account.
struct AccountInvitation: Sendable {
    let login: String
    let person: PersonID
    let role: Role

    static let role = Ask.choice("role", AccountKeepingTexts.role, Role.self, ShellTexts.name)
    static let act = Act<AccountInvitation>(
        "invitation", .keepAccounts, AccountKeepingTexts.invite, Ask.text("login", AccountTexts.login, most: 40),
        Ask.person("person", AccountKeepingTexts.person).help(
            AccountKeepingTexts.personHelp.zh, AccountKeepingTexts.personHelp.en), role
    ) { AccountInvitation(login: $0, person: $1, role: $2) }

    /// The second officer's act; what it makes is shown once, so it has no answer for programs.
    static let grant = Act<Void>("reset-grant", .keepAccounts, AccountKeepingTexts.resetGrant) {}
}

extension Shape<Account> {
    static let account = Shape(
        "Account",
        [
            .text("login") { $0.login }, .id("person") { $0.person }, .text("name") { $0.personName },
            .code("role") { $0.role }, .text("organisation") { $0.organisation }, .maybe("site") { $0.site },
            .code("state") { $0.state }, .id("resetAskedBy") { $0.resetAskedBy },
        ])
}
