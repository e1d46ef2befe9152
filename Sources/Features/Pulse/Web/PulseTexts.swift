import Domain
import Kernel

/// Every text of the four anonymous questions, Chinese first.
enum PulseTexts {
    static let title = Localized("匿名四问", "Pulse: four anonymous questions")
    static let short = Localized("匿名四问", "Pulse")
    static let listing = Localized("匿名四问列表", "List pulses")
    static let showing = Localized("查看匿名四问", "Show a pulse")
    static let slogan = Localized(
        "每次双全日后问四句话，不记名，由矿长公开答复。",
        "After each Double-Full Day four questions, without names; the manager replies in the open.")
    static let none = Localized("还没有匿名四问", "No pulse yet")
    static let noneHelp = Localized(
        "双全日当天自动开始，花名册上的人都可以回答。",
        "It opens by itself on a Double-Full Day; everybody on the roll may answer.")
    static let month = Localized("月份", "Month")
    static let mine = Localized("矿山", "Mine")
    static let state = Localized("状态", "State")
    static let answered = Localized("已回答", "Answered")
    static let people = Localized("应答人数", "Asked")
    static let closesOn = Localized("结束日期", "Closes on")
    static let replied = Localized("矿长答复", "Manager's reply")
    static let answer = Localized("匿名提交", "Send without a name")
    static let ask = Localized("请回答四个问题", "Please answer four questions")
    static let promise = Localized(
        "不记名：系统只记“您答过”，不记您答了什么；答案只是本组的人数。不足十人的班组并入其他班组，不单独统计。结束后，谁答过也会删除。",
        "No names: it is noted that you answered, never what; answers are only counts of a group. Teams with fewer than ten people are counted together with others. When it closes, who answered is deleted as well."
    )
    static let offline = Localized(
        "没有网络时先存在您的手机里，联网后自动发送，并从手机上删除。",
        "Without a network it waits on your phone, is sent when there is one, and then leaves the phone.")
    static let thanks = Localized("您已经回答，谢谢。", "You have answered; thank you.")
    static let openNow = Localized("正在收集，结束后公布。", "It is open; the result is shown when it closes.")
    static let tooFew = Localized(
        "回答的人太少，为保护个人不公布。", "Too few answered; to protect them nothing is shown.")
    static let result = Localized("全矿结果", "The whole mine")
    static let groups = Localized("分组结果", "By group")
    static let groupsHelp = Localized(
        "只公布十人以上的组；人少的班组合并公布，任何两个数字相减也得不到少数人的答案。",
        "Only groups of ten and more are shown, small teams together; no difference of two figures tells what a few said."
    )
    static let group = Localized("班组", "Teams")
    static let question = Localized("问题", "Question")
    static let reply = Localized("答复", "Reply")
    static let replyText = Localized("答复内容（全矿可见）", "Reply, for all of the mine to read")
    static let replyHelp = Localized(
        "写明怎么看、做什么、谁负责、何时完成。", "Say what you make of it, what is done, by whom and until when.")
    static let noReply = Localized("矿长还没有答复。", "The manager has not replied yet.")
    static let toAnswer = Localized("待回答的匿名四问", "Four questions for you")
    static let toReply = Localized("待答复的匿名四问", "Pulses waiting for your reply")
    static let yesShare = Localized("“是”的比例", "Share of “yes”")

    static func soFar(_ answered: Int, _ people: Int) -> Localized {
        Localized("已有 \(answered) / \(people) 人回答", "\(answered) of \(people) have answered")
    }

    static func until(_ day: Day) -> Localized { Localized("到 \(day) 结束", "closes on \(day)") }

    static func name(_ phase: Pulse.Phase) -> Localized {
        switch phase {
        case .open: Localized("收集中", "Open")
        case .closed: Localized("已结束", "Closed")
        }
    }

    static func name(_ question: PulseQuestion) -> Localized {
        switch question {
        case .feltSafe: Localized("这个月上班，您觉得安全吗？", "Did you feel safe at work this month?")
        case .couldStop: Localized("有危险时，您能停下来不干吗？", "When it was dangerous, could you stop work?")
        case .putRight: Localized("反映的问题改好了吗？", "What was reported: was it put right?")
        case .bringFriend: Localized("您愿意介绍朋友来这里干活吗？", "Would you bring a friend to work here?")
        }
    }

    static func heading(_ question: PulseQuestion) -> Localized {
        switch question {
        case .feltSafe: Localized("觉得安全", "Felt safe")
        case .couldStop: Localized("能停下来", "Could stop")
        case .putRight: Localized("改好了", "Put right")
        case .bringFriend: Localized("愿介绍朋友", "Would bring a friend")
        }
    }

    static func name(_ word: PulseWord) -> Localized {
        switch word {
        case .yes: Localized("是", "Yes")
        case .partly: Localized("部分", "Partly")
        case .no: Localized("否", "No")
        }
    }

    static let events: [String: Localized] = [
        "pulse.opened": Localized("开始匿名四问", "Pulse opened"),
        "pulse.closed": Localized("匿名四问结束", "Pulse closed"),
        "pulse.replied": Localized("矿长答复", "Manager replied"),
    ]
}
