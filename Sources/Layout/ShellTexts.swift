import Kernel

/// The texts around every page.
enum ShellTexts {
    static let product = Localized("安全灯", "Davylamp")
    static let record = Localized("台账记录", "ledger record")
    static let skip = Localized("跳到正文", "Skip to the page")
    static let navigation = Localized("主导航", "Main")
    static let more = Localized("更多", "More")
    static let logIn = Localized("登录", "Log in")
    static let logOut = Localized("退出", "Log out")
    static let login = Localized("账号", "Login")
    static let password = Localized("密码", "Password")
    static let choose = Localized("请选择", "Choose")
    static let open = Localized("不填", "Leave open")
    static let back = Localized("返回", "Back")
    static let refused = Localized("没有办理", "Not done")
    static let newer = Localized("回到第一页", "First page")
    static let older = Localized("下一页", "Next page")
    static let scope = Localized("当前管辖范围", "What you see")
    static let search = Localized("搜索", "Search")
    static let account = Localized("我的账号", "My account")
    static let previous = Localized("上一页", "Previous page")
    static let work = Localized("我的工作", "My work")
    static let mine = Localized("我本人", "Mine")
    static let units = Localized("本单位", "My unit's")
    static let whose = Localized("看谁的", "Whose")
    static let waitsForMe = Localized("等我处理", "Waits for me")
    static let nothingWaits = Localized("没有待办", "Nothing waits for you")
    static let nothingWaitsHelp = Localized("看到不安全的情况，随时上报。", "If you see something unsafe, report it.")
    static func all(_ number: Int) -> Localized { Localized("查看全部 \(number) 条", "See all \(number)") }
    static let level = Localized("等级", "Level")

    static func count(_ number: Int) -> Localized {
        Localized("共 \(number) 条", number == 1 ? "1 entry" : "\(number) entries")
    }

    static func deadline(daysLeft: Int) -> Localized {
        switch daysLeft {
        case 0: Localized("今天到期", "due today")
        case 1...: Localized("剩 \(daysLeft) 天", daysLeft == 1 ? "1 day left" : "\(daysLeft) days left")
        default: Localized("超期 \(-daysLeft) 天", daysLeft == -1 ? "1 day over" : "\(-daysLeft) days over")  // negative
        }
    }

    static func name(_ role: Role) -> Localized {
        switch role {
        case .worker: Localized("工人", "worker")
        case .teamLeader: Localized("班组长", "team leader")
        case .sectionChief: Localized("区队长", "section chief")
        case .safetyOfficer: Localized("安全员", "safety officer")
        case .safetyDirector: Localized("安全总监", "safety director")
        case .mineManager: Localized("矿长", "mine manager")
        case .company: Localized("上级公司", "company")
        case .county: Localized("县级监管", "county regulator")
        case .prefecture: Localized("市级监管", "prefecture regulator")
        case .province: Localized("省级监管", "province regulator")
        case .administrator: Localized("系统管理员", "administrator")
        }
    }
}
