import Domain
import Kernel

/// Every text of the hidden-danger pages, Chinese first.
enum HiddenDangerTexts {
    static let title = Localized("隐患台账", "Hidden dangers")
    static let report = Localized("上报隐患", "Report a danger")
    static let what = Localized("发现了什么", "What did you see?")
    static let whatHelp = Localized(
        "写清现象和位置，例如：1203 回风巷风门闭锁失效", "Say what and where, e.g. interlock of the air door in return airway 1203 fails")
    static let place = Localized("地点", "Place")
    static let site = Localized("矿山", "Site")
    static let grade = Localized("等级", "Grade")
    static let phase = Localized("状态", "State")
    static let assignee = Localized("责任人", "Responsible")
    static let deadline = Localized("整改期限", "Deadline")
    static let reportedAt = Localized("上报时间", "Reported")
    static let number = Localized("编号", "No.")
    static let search = Localized("搜索", "Search")
    static let all = Localized("全部", "All")
    static let empty = Localized("没有符合条件的隐患", "No hidden danger matches")
    static let emptyHelp = Localized("看到不安全的情况，请先上报。", "If you see something unsafe, report it.")
    static let send = Localized("上报", "Send")
    static let grading = Localized("评估定级", "Grade it")
    static let stoppedArea = Localized(
        "受影响区域（重大隐患必填，须立即停止生产）", "Affected area (needed for a major danger; production there stops at once)")
    static let assignment = Localized("分派（五落实）", "Assign (five things in place)")
    static let measures = Localized("整改措施", "Measures")
    static let funds = Localized("资金（元）", "Funds (CNY)")
    static let plan = Localized("应急预案", "Contingency plan")
    static let rectification = Localized("报告整改完成", "Report it corrected")
    static let fixed = Localized("整改情况", "What was done")
    static let acceptance = Localized("验收", "Accept")
    static let rejection = Localized("退回整改", "Send back")
    static let fix = Localized("当场整改", "Fixed on the spot")
    static let withdrawal = Localized("撤回", "Withdraw")
    static let why = Localized("理由", "Reason")
    static let newDeadline = Localized("新期限", "New deadline")
    static let interim = Localized("延期期间的安全措施", "Measures until then")
    static let extensionRequest = Localized("申请延期", "Ask for an extension")
    static let extensionAnswer = Localized("答复延期申请", "Answer the extension")
    static let grant = Localized("同意", "Grant")
    static let refuse = Localized("不同意", "Refuse")
    static let opinion = Localized("验收意见", "Opinion")
    static let reason = Localized("退回原因", "Reason")
    static let registration = Localized("登记", "Register it")
    static let note = Localized("销号说明", "Note")
    static let listing = Localized("隐患列表", "List hidden dangers")
    static let showing = Localized("查看隐患", "Show a hidden danger")
    static let closure = Localized("销号", "Close")
    static let facts = Localized("基本情况", "Facts")
    static let sinceOpened = Localized("您打开页面之后的变化", "What changed since you opened the page")
    static let written = Localized("您刚才填写的内容", "What you had written")
    static let history = Localized("办理经过", "History")
    static let next = Localized("下一步", "Next step")
    static let unknown = Localized("未定", "not yet")

    static func name(_ answer: ExtensionAnswer) -> Localized { answer == .grant ? grant : refuse }

    static func untouched(_ factor: Measure.Factor) -> Localized {
        Localized("“\(name(factor).zh)”未采取措施的理由", "Why “\(name(factor).en)” was left untouched")
    }

    static func name(_ factor: Measure.Factor) -> Localized {
        switch factor {
        case .person: Localized("人", "person")
        case .machine: Localized("机", "machine")
        case .environment: Localized("环", "environment")
        case .management: Localized("管", "management")
        }
    }

    static func name(_ phase: HiddenDanger.Phase) -> Localized {
        switch phase {
        case .reported: Localized("已上报", "reported")
        case .registered: Localized("已登记", "registered")
        case .reviewed: Localized("已分析", "reviewed")
        case .graded: Localized("已定级", "graded")
        case .assigned: Localized("已分派", "assigned")
        case .rectifying: Localized("整改中", "rectifying")
        case .corrected: Localized("待验收", "reported corrected")
        case .accepted: Localized("已验收", "accepted")
        case .closed: Localized("已销号", "closed")
        case .withdrawn: Localized("已撤回", "withdrawn")
        case .merged: Localized("已合并", "merged")
        }
    }

    static func name(_ grade: HiddenDanger.Grade) -> Localized {
        switch grade {
        case .generalC: Localized("一般 C", "general C")
        case .generalB: Localized("一般 B", "general B")
        case .generalA: Localized("一般 A", "general A")
        case .major: Localized("重大", "major")
        }
    }
}
