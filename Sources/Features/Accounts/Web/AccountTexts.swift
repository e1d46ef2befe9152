import Domain
import Kernel
import Store

/// Every text of the account page.
enum AccountTexts {
    static let title = Localized("我的账号", "My account")
    static let language = Localized("语言", "Language")
    static let theme = Localized("亮暗", "Light or dark")

    static func name(_ theme: Theme) -> Localized {
        switch theme {
        case .device: Localized("跟随手机", "As the phone")
        case .light: Localized("明亮", "Light")
        case .dark: Localized("井下（暗）", "Underground (dark)")
        }
    }

    static let sessions = Localized("登录的设备", "Where you are logged in")
    static let thisOne = Localized("本机", "this one")
    static let since = Localized("登录于", "since")
    static let endOthers = Localized("退出其他设备", "Log out everywhere else")
    static let tokens = Localized("接口令牌", "Tokens for programs")
    static let tokensHelp = Localized(
        "供程序通过接口以您的身份办理业务。令牌等同密码，请勿转发。", "A program acts in your name with it. Keep it like a password.")
    static let noTokens = Localized("还没有令牌。", "There is no token yet.")
    static let tokenName = Localized("用途", "What it is for")
    static let makeToken = Localized("新建令牌", "Make a token")
    static let newToken = Localized("新令牌（仅显示这一次，请立即复制）：", "The new token, shown this once; copy it now:")
    static let revoke = Localized("撤销", "Revoke")
    static let until = Localized("有效至", "until")
    static let unnamed = Localized("未命名", "without a name")
    static let password = Localized("修改密码", "Change the password")
    static let oldPassword = Localized("当前密码", "Present password")
    static let newPassword = Localized("新密码", "New password")
    static let newPasswordHelp = Localized(
        "至少 \(PasswordRules.shortest) 个字符；其他设备将退出登录。",
        "At least \(PasswordRules.shortest) characters; other devices are logged out.")
    static let changed = Localized("密码已修改。", "The password is changed.")
    static let post = Localized("岗位", "Role")
    static let organisation = Localized("单位", "Organisation")
    static let login = Localized("账号", "Login")
}
