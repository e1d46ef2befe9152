import Domain
import Kernel

/// Every text about keeping accounts.
enum AccountKeepingTexts {
    static let title = Localized("账号管理", "Accounts")
    static let listing = Localized("范围内的账号", "The accounts in scope")
    static let showing = Localized("一个账号", "One account")
    static let search = Localized("登录名或姓名", "Login or name")
    static let find = Localized("查找", "Find")
    static let person = Localized("人员", "Person")
    static let personHelp = Localized(
        "填写人员编号（见登记中的人员页面）；须已登记在您的范围内。",
        "The person's id as the registry has it; they must be registered within your scope.")
    static let role = Localized("角色", "Role")
    static let state = Localized("状态", "State")
    static let scope = Localized("范围", "Scope")
    static let none = Localized("没有符合条件的账号。", "No account matches.")
    static let more = Localized("下一页", "Next page")
    static let invitation = Localized("开通账号", "Invite somebody")
    static let invite = Localized("开通并生成链接", "Make the account and its link")
    static let link = Localized(
        "一次性链接（仅显示这一次，72 小时内有效）。请当面或扫码交给本人，不要用邮件或群聊发送：",
        "A link that is used once, shown this once, good for 72 hours. Hand it over in person or let them scan it; never mail it:"
    )
    static let closure = Localized("停用账号", "Close the account")
    static let reopening = Localized("恢复账号", "Reopen the account")
    static let roleSetting = Localized("更改角色", "Change the role")
    static let sessionEnding = Localized("强制退出所有设备和令牌", "End all its sessions and tokens")
    static let resetRequest = Localized("申请重置密码", "Ask for a reset")
    static let resetGrant = Localized("批准重置并生成链接", "Grant the reset and make a link")
    static let resetHelp = Localized(
        "重置须两名负责人：一人申请，另一人批准。当面核对本人身份。",
        "A reset takes two officers: one asks, another grants. See the person face to face.")
    static let resetWaits = Localized("已申请重置，待另一名负责人批准。", "A reset was asked for; a second officer has to grant it.")
    static let reason = Localized("原因", "Reason")
    static let history = Localized("账号记录", "What became of it")
    static let sessions = Localized("登录的设备和令牌", "Sessions and tokens")
    static let noSessions = Localized("没有。", "None.")

    static let join = Localized("设置您的密码", "Set your password")
    static func welcome(_ name: String, _ login: String) -> Localized {
        Localized("\(name)，您的登录名是 \(login)。", "\(name), your login is \(login).")
    }
    static let set = Localized("保存并登录", "Save and log in")

    static func name(_ state: AccountState) -> Localized {
        switch state {
        case .invited: Localized("待本人设置密码", "invited")
        case .open: Localized("正常", "open")
        case .closed: Localized("已停用", "closed")
        }
    }

    static let events: [String: Localized] = [
        "account.opened": Localized("开通", "opened"), "account.joined": Localized("本人设置密码", "password set by the owner"),
        "account.closed": Localized("停用", "closed"), "account.reopened": Localized("恢复", "reopened"),
        "account.role-set": Localized("更改角色", "role changed"),
        "account.sessions-ended": Localized("强制退出", "sessions ended"),
        "account.reset-asked": Localized("申请重置", "reset asked for"),
        "account.second-factor-on": Localized("启用动态验证码", "second factor turned on"),
        "account.second-factor-off": Localized("停用动态验证码", "second factor turned off"),
        "account.reset-granted": Localized("批准重置", "reset granted"),
    ]
}
