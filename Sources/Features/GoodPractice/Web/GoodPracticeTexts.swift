import Domain
import Kernel
import Store

/// Every text of the cards, Chinese first.
enum GoodPracticeTexts {
    static let title = Localized("好做法", "Good practices")
    static let listing = Localized("好做法列表", "List good practices")
    static let showing = Localized("查看好做法", "Show a good practice")
    static let slogan = Localized(
        "一张照片、一个系统、一个效果：别的矿看得懂、用得上、说得出用了怎么样。",
        "A photo, a system, a result: other mines understand it, use it, and say what came of it.")
    static let none = Localized("还没有发布的好做法", "No good practice is published yet")
    static let noneHelp = Localized(
        "在双全日页面或本页提出，由本矿安全部门签字发布。",
        "Propose one here or on the page of a Double-Full Day; the safety office of the mine signs for it.")
    static let propose = Localized("提出好做法", "Propose a good practice")
    static let name = Localized("一句话说明", "In one sentence")
    static let nameHelp = Localized("如：风门加装语音提醒，不再同时打开", "As: doors that speak are no longer open at once")
    static let system = Localized("系统", "System")
    static let noSystem = Localized("不属于某个系统", "None in particular")
    static let trouble = Localized("原来的问题", "What was wrong")
    static let practice = Localized("怎么做的", "What is done")
    static let result = Localized("效果", "What came of it")
    static let resultHelp = Localized("有数字写数字。", "In figures where there are any.")
    static let noNames = Localized(
        "写岗位，不写人名；照片不要拍到人脸。发布后其他矿可见。",
        "Write posts, not names, and no faces on the photo: once published, other mines see it.")
    static let campaign = Localized("双全日", "Double-Full Day")
    static let mine = Localized("矿山", "Mine")
    static let publish = Localized("签字发布", "Publish and sign")
    static let audience = Localized("谁可以看", "Who reads it")
    static let audienceHelp = Localized(
        "还包括各级监管部门；签字前请确认文字和照片里没有个人。",
        "And the regulators of these mines; make sure before you sign that no person is in words or photo.")
    static let published = Localized("发布日期", "Published")
    static let decline = Localized("退回", "Decline")
    static let withdraw = Localized("撤回", "Withdraw")
    static let reason = Localized("原因", "Reason")
    static let adopt = Localized("本矿采用", "Adopt it at your mine")
    static let how = Localized("本矿打算怎么做", "How your mine does it")
    static let answer = Localized("反馈效果", "Say what came of it")
    static let verdict = Localized("效果如何", "How it went")
    static let outcome = Localized("具体情况", "What came of it")
    static let adoptions = Localized("采用情况", "Who adopted it")
    static let notAdopted = Localized("还没有矿采用。", "No mine has adopted it yet.")
    static let noOutcome = Localized("效果待反馈", "nothing said of the result yet")
    static let order = Localized("排序", "Order")
    static let all = Localized("全部系统", "All systems")
    static let show = Localized("筛选", "Show")
    static let inside = Localized("本矿未发布的", "Of your mine, not published")
    static let waiting = Localized("待审核发布的好做法", "Good practices waiting to be published")
    static let ended = Localized("退回或撤回原因", "Declined or withdrawn because")
    static let works = Localized("有效", "Works")
    static let state = Localized("状态", "State")
    static let adoptedCount = Localized("采用矿数", "Adopted by")

    static func adopted(_ count: Int) -> Localized {
        Localized("\(count) 个矿采用", count == 1 ? "adopted by 1 mine" : "adopted by \(count) mines")
    }

    static func name(_ phase: GoodPractice.Phase) -> Localized {
        switch phase {
        case .proposed: Localized("待发布", "Proposed")
        case .declined: Localized("已退回", "Declined")
        case .published: Localized("已发布", "Published")
        case .withdrawn: Localized("已撤回", "Withdrawn")
        }
    }

    static func name(_ audience: GoodPractice.Audience) -> Localized {
        switch audience {
        case .company: Localized("本公司各矿", "The mines of our company")
        case .province: Localized("本省各矿", "The mines of our province")
        }
    }

    static func name(_ verdict: GoodPractice.Outcome.Effect) -> Localized {
        switch verdict {
        case .works: works
        case .partly: Localized("部分有效", "Works in part")
        case .fails: Localized("无效", "Does not work")
        }
    }

    static func name(_ order: GoodPracticeOrder) -> Localized {
        switch order {
        case .newest: Localized("最新发布", "Newest first")
        case .adopted: Localized("采用最多", "Most adopted first")
        }
    }

    static func name(_ system: ProductionSystem?) -> Localized { system?.term ?? noSystem }

    static let events: [String: Localized] = [
        "good-practice.proposed": Localized("提出好做法", "Good practice proposed"),
        "good-practice.published": Localized("发布好做法", "Good practice published"),
        "good-practice.declined": Localized("退回好做法", "Good practice declined"),
        "good-practice.withdrawn": Localized("撤回好做法", "Good practice withdrawn"),
        "good-practice.adopted": Localized("采用好做法", "Good practice adopted"),
        "good-practice.answered": Localized("反馈好做法效果", "Result of a good practice told"),
    ]
}
