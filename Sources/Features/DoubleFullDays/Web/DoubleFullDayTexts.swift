import Domain
import Kernel
import Store

/// Every text of the pages of the Double-Full Day, Chinese first.
enum DoubleFullDayTexts {
    static let title = Localized("双全日", "Double-Full Day")
    static let slogan = Localized(
        "每个系统、每条巷道、每台设备、每处设施、每个环节、每项制度都有人看，人人查“三违”反“三违”。",
        "Every system, roadway, equipment, facility, link and rule is looked at; everybody checks for the three violations."
    )
    static let listing = Localized("双全日列表", "List Double-Full Days")
    static let showing = Localized("查看双全日", "Show a Double-Full Day")
    static let itemListing = Localized("双全日项目列表", "List the items of a Double-Full Day")
    static let none = Localized("还没有双全日", "No Double-Full Day yet")
    static let noneHelp = Localized(
        "由安全部门建立：系统按登记的清单冻结全部项目，分给每个人。",
        "The safety office opens one: the lists of the registry are frozen and split among everybody.")
    static let month = Localized("月份", "Month")
    static let monthHelp = Localized("如 2026-11", "As 2026-11")
    static let heldOn = Localized("实际日期", "Held on")
    static let heldOnHelp = Localized(
        "不填即按规定日期；改日须写明原因。", "Leave open for the day of the rule; another day needs a reason.")
    static let turns = Localized("轮次", "Rounds")
    static let turnsHelp = Localized("两轮时，第二轮由同单位另一人再看一遍。", "With two, another of the same unit looks again.")
    static let reason = Localized("原因", "Reason")
    static let open = Localized("建立本月双全日", "Open this month's Double-Full Day")
    static let mine = Localized("矿山", "Mine")
    static let state = Localized("状态", "State")
    static let items = Localized("项目", "Items")
    static let people = Localized("人员", "People")
    static let found = Localized("发现隐患", "Dangers found")
    static let planned = Localized("规定日期", "Day of the rule")
    static let moved = Localized("改日原因", "Held on another day because")
    static let missingMines = Localized("本月未建立的矿山", "Mines without one this month")
    static let notOpened = Localized("本月双全日未建立", "No Double-Full Day yet this month")
    static let openedMines = Localized("本月双全日已建立的矿山", "Mines with a Double-Full Day this month")
    static let closedMines = Localized("已总结", "Closed out")
    static let withoutOne = Localized("未建立", "Without")
    static let toRound = Localized("开始我的一轮", "Begin my round")
    static let allItems = Localized("全部项目", "All items")
    static let split = Localized("任务分解", "Who looks at what")
    static let notInspected = Localized("尚未检查", "Not yet inspected")
    static let allInspected = Localized("全部项目都有人看过了。", "Every item has been looked at.")
    static let heat = Localized("系统与班组", "Systems by teams")
    static let heatHelp = Localized(
        "空白：一项都没有看；斜线：没有分给该班组。", "Blank: nothing was looked at; hatched: nothing is due there.")
    static let system = Localized("系统", "System")
    static let burnDown = Localized("剩余项目（按小时）", "Items left, by the hour")
    static let absent = Localized("尚未参加", "Have not taken part")
    static let allTookPart = Localized("人人都已参加。", "Everybody has taken part.")
    static let doubts = Localized("需要核实的检查", "Rounds to ask about")
    static let doubtsHelp = Localized(
        "两处之间间隔过短，或时间不在当天。请当面问一问，不作处罚依据。",
        "Two places in too short a time, or an hour outside the day. Ask the person; it is no ground for a penalty.")
    static let lists = Localized("冻结时的清单", "The lists as frozen")
    static let notApproved = Localized("尚未批准", "never approved")
    static func tile(_ day: Day, _ phase: DoubleFullDay.Phase) -> Localized {
        let state = name(phase)
        return Localized("双全日 \(day.text)，\(state.zh)", "Double-Full Day \(day.text), \(state.en)")
    }

    static func version(_ number: Int) -> Localized { Localized("第 \(number) 版", "version \(number)") }
    static let history = Localized("办理经过", "History")
    static let facts = Localized("基本情况", "Facts")
    static let closing = Localized("总结结束", "Close out")
    static let conclusion = Localized("总结", "Conclusion")
    static let leftBecause = Localized("未检查项目的原因", "Why the rest was not looked at")
    static let leftHelp = Localized("对每个未检查且未单独说明的项目。", "For every item that has no reason of its own.")
    static let itemsDone = Localized("已检查（含不适用）", "Items done or not applicable")
    static let peopleDone = Localized("已参加（含已说明）", "People taking part or excused")
    static let move = Localized("改日", "Hold it on another day")
    static let excuse = Localized("说明不能参加的人", "Excuse somebody")
    static let person = Localized("人员", "Person")
    static let excluded = Localized("不适用", "Not applicable")
    static let explain = Localized("说明未检查原因", "Say why not looked at")
    static let exclude = Localized("标为不适用", "Mark as not applicable")
    static let reassign = Localized("改派", "Give to another")
    static let reassignTo = Localized("改派给", "Give to")
    static let due = Localized("应查", "due")
    static let done = Localized("已查", "done")
    static let left = Localized("未查", "not done")
    static let dueDone = Localized("已查/应查", "Done of due")
    static let all = Localized("全部", "All")
    static let show = Localized("显示", "Show")
    static let noItems = Localized("没有符合条件的项目。", "No item matches.")
    static let owner = Localized("责任人", "Owner")
    static let checker = Localized("检查人", "Checker")
    static let team = Localized("单位", "Team")
    static let item = Localized("项目", "Item")
    static let kind = Localized("类别", "Kind")
    static let assumed = Localized("清单未明确，由上一级负责", "not named in the list; who answers for what is above it")
    static let answer = Localized("回执", "Receipt")

    static func countdown(_ minutes: Int) -> Localized {
        let (hours, rest) = (minutes / 60, minutes % 60)
        if hours >= 48 { return Localized("距当天结束 \(hours / 24) 天", "\(hours / 24) days until the day ends") }
        return Localized("距当天结束 \(hours) 小时 \(rest) 分", "\(hours) h \(rest) min until the day ends")
    }
    static let dayOver = Localized("当天已过，等待总结", "The day is over; it waits to be closed out")

    static func of(_ done: Int, _ due: Int) -> Localized { Localized("\(done) / \(due)", "\(done) / \(due)") }
    static func notApplicable(_ count: Int) -> Localized { Localized("不适用 \(count)", "\(count) not applicable") }
    static func notDone(_ count: Int) -> Localized { Localized("未检查 \(count)", "\(count) not done") }
    static func excused(_ count: Int) -> Localized { Localized("已说明 \(count)", "\(count) excused") }
    static func absentees(_ count: Int) -> Localized { Localized("未参加 \(count)", "\(count) have not taken part") }

    static func name(_ phase: DoubleFullDay.Phase) -> Localized {
        switch phase {
        case .underWay: Localized("进行中", "under way")
        case .closed: Localized("已总结", "closed out")
        }
    }

    static func name(_ kind: CheckItem.Kind) -> Localized { kind.term }

    static func name(_ state: CheckItemRow.State) -> Localized {
        switch state {
        case .notDone: Localized("未检查", "not done")
        case .done: Localized("已检查", "done")
        case .found: Localized("发现隐患", "danger found")
        case .notApplicable: Localized("不适用", "not applicable")
        }
    }

    /// A production system, or the kind of what belongs to none.
    static func group(_ code: String) -> Localized {
        if code.hasPrefix("~") { return CheckItem.Kind(rawValue: String(code.dropFirst())).map(name) ?? item }
        return ProductionSystem(rawValue: code)?.term ?? Localized(code, code)
    }

    static let events: [String: Localized] = [
        "double-full-day.opened": Localized("建立", "opened"),
        "double-full-day.checklists-frozen": Localized("冻结检查表", "checklists frozen"),
        "double-full-day.items-frozen": Localized("冻结项目", "items frozen"),
        "double-full-day.roll-frozen": Localized("冻结花名册", "roll frozen"),
        "double-full-day.drawn": RuleTexts.drawn,
        "double-full-day.reassigned": reassign, "double-full-day.excluded": exclude,
        "double-full-day.explained": explain, "double-full-day.moved": move, "double-full-day.closed": closing,
    ]
}
