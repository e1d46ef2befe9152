import Domain
import Kernel

/// Every text of the three violations, Chinese first; about the work, never against a person.
enum ViolationTexts {
    static let title = Localized("“三违”", "Three violations")
    static let help = Localized(
        "违章指挥、违章作业、违反劳动纪律。主动报告和被同伴制止的不扣分、不罚款。",
        "Unlawful commands, unlawful operation, breach of discipline. A self-report or a colleague's stop costs nothing."
    )
    static let listing = Localized("“三违”列表", "List violations")
    static let showing = Localized("查看“三违”记录", "Show a violation")
    static let record = Localized("记录“三违”", "Record a violation")
    static let refuse = Localized("拒绝危险指令", "Refuse a dangerous order")
    static let trends = Localized("趋势", "Trends")
    static let refusals = Localized("拒绝指令记录", "Refused orders")
    static let rewards = Localized("奖励名单", "Rewards")
    static let empty = Localized("没有记录", "Nothing recorded")
    static let emptyHelp = Localized("没有指标，没有发现也不扣分。", "There are no quotas; to have seen none costs nothing.")
    static let person = Localized("当事人", "Person")
    static let personHelp = Localized("主动报告时不填。", "Leave open for a self-report.")
    static let manner = Localized("怎样发现的", "How it came to light")
    static let item = Localized("清单条目", "Item of the list")
    static let itemHelp = Localized("选了条目就不必再填行为、类别和依据。", "With an item, what, kind and clause need not be written.")
    static let type = Localized("类别", "Kind")
    static let what = Localized("行为", "What was done")
    static let clause = Localized("依据条款", "Clause")
    static let serious = Localized("严重", "Serious")
    static let place = Localized("地点", "Place")
    static let witness = Localized("证人", "Witness")
    static let more = Localized("补充（清单中没有时填写）", "More (where the list has no item)")
    static let state = Localized("状态", "State")
    static let mine = Localized("矿山", "Mine")
    static let team = Localized("单位", "Team")
    static let when = Localized("时间", "When")
    static let points = Localized("扣分", "Points")
    static let pointsNow = Localized("目前累计扣分", "Points now")
    static let by = Localized("记录人", "Recorded by")
    static let count = Localized("期内第几次", "Time within the period")
    static let repeated = Localized("重复", "repeated")
    static let acknowledge = Localized("确认", "It was so")
    static let object = Localized("提出异议", "Object")
    static let reason = Localized("理由", "Reason")
    static let decide = Localized("裁定异议", "Decide the objection")
    static let decision = Localized("裁定", "Decision")
    static let measure = Localized("确定措施", "Say what follows")
    static let education = Localized("教育内容", "Education")
    static let hours = Localized("培训学时", "Hours of training")
    static let fine = Localized("罚款（元，按制度）", "Fine (yuan, by the rule)")
    static let offPost = Localized("停班学习，考核合格后复岗", "Off the post until the test is passed")
    static let test = Localized("登记考核", "Record a test")
    static let score = Localized("成绩", "Score")
    static let passed = Localized("合格", "passed")
    static let failed = Localized("不合格", "failed")
    static let back = Localized("复岗", "Back to the post")
    static let note = Localized("说明", "Note")
    static let next = Localized("可办理事项", "What you can do")
    static let facts = Localized("记录", "Record")
    static let tests = Localized("考核", "Tests")
    static let decidedBy = Localized("由谁决定措施", "Who decides what follows")
    static let answerLeft = Localized("需要您确认的“三违”记录", "Violations for you to answer")
    static let measureLeft = Localized("待定措施", "Waiting for what follows")
    static let refusalLeft = Localized("待答复的拒绝指令", "Refused orders to answer")
    static let listDefault = Localized("见清单", "as listed")

    static func name(_ phase: ViolationCase.Phase) -> Localized {
        switch phase {
        case .told: Localized("待本人确认", "waits for the person")
        case .objected: Localized("本人有异议", "objected")
        case .settled: Localized("待定措施", "waits for what follows")
        case .learning: Localized("学习中", "learning")
        case .returned: Localized("已复岗", "back at the post")
        case .dropped: Localized("已撤销", "dropped")
        case .free: Localized("不追究", "free of consequences")
        }
    }

    static func name(_ type: Post.ViolationType) -> Localized {
        switch type {
        case .command: Localized("违章指挥", "unlawful command")
        case .operation: Localized("违章作业", "unlawful operation")
        case .discipline: Localized("违反劳动纪律", "breach of discipline")
        }
    }

    static func name(_ manner: Sighting.Manner) -> Localized {
        switch manner {
        case .caught: Localized("现场发现", "seen on site")
        case .selfReport: Localized("本人主动报告", "self-report")
        case .peerStop: Localized("同伴制止", "stopped by a colleague")
        }
    }

    static func name(_ answer: ObjectionAnswer) -> Localized {
        answer == .uphold ? Localized("异议成立，撤销", "upheld: dropped") : Localized("异议不成立", "not upheld")
    }

    static let events: [String: Localized] = [
        "violation.recorded": record, "violation.acknowledged": acknowledge, "violation.objected": object,
        "violation.objection-decided": decide, "violation.measured": measure, "violation.tested": test,
        "violation.returned": back,
    ]
}

/// What is decided about an objection.
enum ObjectionAnswer: String, CaseIterable, Sendable { case uphold, dismiss }
