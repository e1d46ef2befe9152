import Database
import Domain
import Kernel
import Store

/// One's own account: who one is, the language, where one is logged in, the tokens of one's programs.
struct AccountPage {
    struct Line { let hash: String; let name: String; let when: String; let isThisOne: Bool }

    let visit: Visit
    let sessions: [Line]
    let tokens: [Line]
    /// A token that was made just now, shown once.
    var secret: String?
    var isPasswordChanged = false
    /// Whether one can log in through a provider, too.
    let hasProvider: Bool

    init(_ reading: Reading, hasProvider: Bool, secret: String? = nil) throws {
        let visit = reading.visit
        (self.visit, self.hasProvider) = (visit, hasProvider)
        self.secret = secret
        isPasswordChanged = reading.query["changed"] == "password"
        let known = try AccountStore.credentials(of: visit.login, at: visit.now, reading.db)
        sessions = known.filter { $0.kind == .session }.map { Line($0, visit, until: false) }
        tokens = known.filter { $0.kind == .token }.map { Line($0, visit, until: true) }
    }

    static let token = Act("tokens", nil, AccountTexts.makeToken, Ask.text("name", AccountTexts.tokenName, most: 60)) {
        $0
    }
    static let password = Act(
        "password", nil, AccountTexts.password, Ask.secret("old", AccountTexts.oldPassword),
        Ask.secret("new", AccountTexts.newPassword).help(
            AccountTexts.newPasswordHelp.zh, AccountTexts.newPasswordHelp.en)
    ) { old, new in
        (old: old, new: new)
    }
}

extension AccountPage.Line {
    fileprivate init(_ credential: Credential, _ visit: Visit, until: Bool) {
        let zone = visit.context.zone
        hash = credential.hash
        name = credential.name ?? AccountTexts.unnamed(visit.language)
        when =
            until
            ? "\(AccountTexts.until(visit.language)) \(zone.day(of: credential.expiresAt).text)"
            : "\(AccountTexts.since(visit.language)) \(zone.minuteText(credential.createdAt))"
        isThisOne = credential.hash == visit.credential
    }
}

extension Refusal {
    static let oldPasswordWrong = Refusal(
        "account.old-password-wrong", field: "old", "当前密码不正确。", "This is not the present password.")
}
