import Domain
import Kernel

/// Every text of the pages of listed supervision, Chinese first.
enum ListedSupervisionTexts {
    static let title = Localized("挂牌督办", "Listed supervision")
    static let publicTitle = Localized("重大事故隐患挂牌督办公示", "Major dangers under listed supervision")
    static let publicHelp = Localized(
        "由监管部门公示，整改完成并经验收后销号。", "Published by the regulators; taken off when mended and accepted.")
    static let empty = Localized("目前没有挂牌督办的重大隐患。", "No major danger is listed now.")
    static let listing = Localized("挂牌督办列表", "List listed supervisions")
    static let showing = Localized("查看挂牌督办", "Show a listed supervision")
    static let propose = Localized("提请挂牌督办", "Propose listed supervision")
    static let level = Localized("督办级别", "Level")
    static let reason = Localized("理由", "Reason")
    static let refusal = Localized("不予挂牌", "Decline")
    static let notice = Localized("下达督办通知", "Issue the notice")
    static let number = Localized("督办文号", "Number of the notice")
    static let unit = Localized("督办单位", "Supervising unit")
    static let person = Localized("督办人", "Supervising person")
    static let deadline = Localized("整改期限", "Deadline")
    static let acceptanceUnit = Localized("验收单位", "Accepting unit")
    static let publicText = Localized("公示内容（不写人名和内部情况）", "What the public reads (no names, nothing inner)")
    static let published = Localized("公示内容", "What is published")
    static let plan = Localized("提交治理方案", "Submit the plan")
    static let planText = Localized("治理方案", "Plan")
    static let planReturn = Localized("退回方案", "Send the plan back")
    static let planApproval = Localized("批准方案", "Approve the plan")
    static let progress = Localized("报告进度", "Report progress")
    static let percent = Localized("完成百分比", "Per cent done")
    static let text = Localized("内容", "Text")
    static let quarterly = Localized("提交季度报告（矿长签字）", "File the quarter's report (signed by the manager)")
    static let quarter = Localized("季度，如 2026Q3", "Quarter, as 2026Q3")
    static let elevation = Localized("提级督办", "Raise to my level")
    static let application = Localized("申请督办验收", "Apply for acceptance")
    static let acceptance = Localized("验收合格", "Accept")
    static let acceptanceRefusal = Localized("验收不合格", "Refuse acceptance")
    static let opinion = Localized("验收意见", "Opinion")
    static let delisting = Localized("销号", "Take off the list")
    static let note = Localized("说明", "Note")
    static let danger = Localized("隐患", "Danger")
    static let mine = Localized("矿山", "Mine")
    static let state = Localized("状态", "State")
    static let noticedOn = Localized("挂牌日期", "Listed on")
    static let returned = Localized("退回原因", "Sent back because")
    static let overdueQuarter = Localized("季度报告逾期", "Quarter's report overdue")
    static let proposal = Localized("提请", "Proposal")
    static let reports = Localized("进度与季度报告", "Progress and quarterly reports")
    static let turn = Localized("轮到我方办理的挂牌督办", "Listed supervision: our turn")
    static let all = Localized("全部", "All")
    static let turnEmpty = Localized("没有轮到我方办理的挂牌督办。", "No listing waits for us.")
    static let next = Localized("可办理事项", "What you can do")

    static func name(_ phase: ListedSupervision.Phase) -> Localized {
        switch phase {
        case .proposed: Localized("已提请", "proposed")
        case .noticed: Localized("已挂牌", "listed")
        case .planned: Localized("方案待批", "plan submitted")
        case .rectifying: Localized("整改中", "rectifying")
        case .applied: Localized("申请验收", "acceptance applied for")
        case .accepted: Localized("验收合格", "accepted")
        case .delisted: Localized("已销号", "taken off the list")
        case .declined: Localized("不予挂牌", "declined")
        }
    }

    static func name(_ level: ListingLevel) -> Localized { ShellTexts.name(level.role) }

    static let passed = Localized("验收合格", "accepted")
    static let failed = Localized("验收不合格", "not accepted")

    static let events: [String: Localized] = [
        "listed-supervision.proposed": Localized("提请挂牌督办", "proposed it"),
        "listed-supervision.declined": Localized("不予挂牌", "declined it"),
        "listed-supervision.noticed": Localized("下达督办通知", "issued the notice"),
        "listed-supervision.plan-submitted": Localized("提交治理方案", "submitted the plan"),
        "listed-supervision.plan-returned": Localized("退回方案", "sent the plan back"),
        "listed-supervision.plan-approved": Localized("批准方案", "approved the plan"),
        "listed-supervision.progressed": Localized("报告进度", "reported progress"),
        "listed-supervision.quarter-reported": Localized("提交季度报告", "filed the quarter's report"),
        "listed-supervision.raised": Localized("提级督办", "raised it to a higher level"),
        "listed-supervision.applied-for-acceptance": Localized("申请督办验收", "applied for acceptance"),
        "listed-supervision.accepted": passed, "listed-supervision.refused": failed,
        "listed-supervision.delisted": Localized("销号", "took it off the list"),
    ]
}

/// The three levels that can list a danger.
enum ListingLevel: String, CaseIterable, Sendable {
    case county, prefecture, province

    var role: Role {
        switch self {
        case .county: .county
        case .prefecture: .prefecture
        case .province: .province
        }
    }
}
