import Kernel

/// Every text about signing in through a provider.
enum OpenIDTexts {
    static func logIn(_ provider: String) -> Localized {
        Localized("用“\(provider)”登录", "Log in with \(provider)")
    }
    static let title = Localized("统一身份登录", "Sign-in through a provider")
    static let about = Localized(
        "绑定后，可用单位的统一身份登录本账号。绑定由您本人用密码确认并记入账本；不按姓名或邮箱自动匹配。",
        "Once linked, your organisation's identity opens this account. You confirm it with your password and it is a record in the ledger; nothing is matched by name or e-mail."
    )
    static let none = Localized("尚未绑定。", "Not linked.")
    static let link = Localized("绑定", "Link")
    static let unlink = Localized("解除绑定", "Unlink")
    static let password = Localized("密码（确认本人操作）", "Password (to confirm that it is you)")
    static let identity = Localized("身份", "Identity")
    static let since = Localized("绑定时间", "Linked at")
    static let confirm = Localized("确认绑定", "Confirm the link")
    static func recognised(_ provider: String) -> Localized {
        Localized("“\(provider)”已认出您。确认绑定到本账号：", "\(provider) has recognised you. Confirm the link to this account:")
    }
    static let goOn = Localized("继续", "Go on")
    static let leaving = Localized("正在前往登录服务…", "On the way to the provider…")
    static let arriving = Localized("已登录，正在打开…", "Logged in, opening…")
}

extension Refusal {
    static let openIDOff = Refusal(
        "openid.off", kind: .unknown, "本系统未启用统一身份登录。", "Sign-in through a provider is not set up here.")
    static let openIDUnavailable = Refusal(
        "openid.unavailable", kind: .busy, "暂时联系不上统一身份服务，请稍后再试，或用账号密码登录。",
        "The provider of sign-in cannot be reached just now; try later, or log in with login and password.")
    static let openIDRefused = Refusal(
        "openid.refused", kind: .forbidden, "统一身份登录没有成功，请重新开始，或用账号密码登录。",
        "Sign-in through the provider did not succeed; begin again, or log in with login and password.")
    static let openIDUnlinked = Refusal(
        "openid.unlinked", kind: .forbidden, "该身份未绑定账号。请先用账号密码登录，在“账号”里绑定。",
        "No account is linked to this identity. Log in with login and password once and link it under Account.")
    static let openIDOneFactor = Refusal(
        "openid.one-factor", kind: .forbidden, "本账号启用了二次验证，而统一身份服务未声明做过多因素验证。请用账号密码和验证码登录。",
        "This account asks for a second factor, and the provider does not say to have asked for one. Log in with password and code."
    )
}
