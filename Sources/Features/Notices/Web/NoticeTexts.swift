import Domain
import Kernel
import Store

/// Every text of the inbox and of what stands in a notice, Chinese first.
enum NoticeTexts {
    static let title = Localized("通知", "Notices")
    static let listing = Localized("我的通知", "My notices")
    static let showing = Localized("查看一条通知", "Show one notice")
    static let open = Localized("打开", "Open")
    static let read = Localized("标为已读", "Mark as read")
    static let readAll = Localized("全部标为已读", "Mark all as read")
    static let acknowledge = Localized("签收", "Acknowledge")
    static let stay = Localized("留在通知页", "Stay with the notices")
    static let until = Localized("截止时刻（毫秒）", "Up to this instant (milliseconds)")
    static let acknowledgedAt = Localized("已签收", "Acknowledged")
    static let notAcknowledged = Localized("未签收", "Not acknowledged yet")
    static let traces = Localized("告知与签收", "Who was told, and who acknowledged")
    static let from = Localized("来自", "By")
    static let due = Localized("期限", "Due")
    static let topic = Localized("类别", "About")
    static let everything = Localized("全部类别", "Everything")
    static let empty = Localized("没有通知", "No notices")
    static let emptyHelp = Localized("有事需要您知道或处理时，会出现在这里。", "What you must know or do appears here.")
    static let ladders = Localized("提醒与逾期上报规则", "Reminders and escalation")
    static let laddersHelp = Localized(
        "到期前提醒谁、逾期后告知谁。规则写在 Regulations/notices.yaml，可按日期修改；逾期上报不能关闭。",
        "Who is reminded before a deadline and who is told after it. The rules stand in Regulations/notices.yaml and can be edited by date; escalations cannot be switched off."
    )
    static let day = Localized("时间", "When")
    static let whom = Localized("告知谁", "Who is told")
    static let local = Localized("本地规则", "local rule")
    static func hour(_ hour: Int) -> Localized { Localized("每天 \(hour) 点发出", "told at \(hour):00") }
    static let state = Localized("状态", "State")

    static func bell(_ unread: Int, most: Int) -> Localized {
        switch unread {
        case 0: Localized("通知", "Notices")
        case most...: Localized("通知，\(most) 条以上未读", "Notices, more than \(most - 1) unread")
        default: Localized("通知，\(unread) 条未读", "Notices, \(unread) unread")  // a number that is shown
        }
    }

    static func name(_ state: NoticeFilter.State) -> Localized {
        switch state {
        case .unread: Localized("未读", "Unread")
        case .awaiting: Localized("待签收", "To acknowledge")
        case .all: Localized("全部", "All")
        }
    }

    static func name(_ topic: NoticeKind.Group) -> Localized {
        switch topic {
        case .work: Localized("交给我的工作", "Work given to me")
        case .decisions: Localized("等我决定的事", "What waits for my decision")
        case .deadlines: Localized("期限提醒与逾期", "Deadlines and what is overdue")
        case .escalations: Localized("逾期上报", "Escalations")
        case .outcomes: Localized("我的事办得怎样", "What became of mine")
        case .comments: Localized("意见", "Comments")
        case .major: Localized("重大隐患", "Major dangers")
        case .supervision: Localized("挂牌督办", "Listed supervision")
        }
    }

    static func name(_ kind: NoticeKind) -> Localized {
        switch kind {
        case .reported: Localized("有人上报隐患，请评估定级", "Somebody reported a danger: grade it")
        case .gradedMajor: Localized("判定为重大隐患", "Graded as a major danger")
        case .assigned: Localized("交给您整改", "Given to you to rectify")
        case .takenOff: Localized("不再由您负责整改", "No longer yours to rectify")
        case .entrusted: Localized("委托您整改", "Entrusted to you")
        case .measureGiven: Localized("交给您一项整改措施", "A measure was given to you")
        case .rejected: Localized("验收不通过，请重新整改", "Sent back: rectify it again")
        case .askedToVerify: Localized("已报整改完成，请验收", "Reported corrected: verify it")
        case .extensionAsked: Localized("申请延期，请审批", "More time is asked for: decide")
        case .extensionDecided: Localized("延期申请已有答复", "The request for more time was answered")
        case .recurred: Localized("您验收过的隐患又出现了", "A danger that you accepted has come back")
        case .accepted: Localized("验收通过", "Accepted")
        case .dealtWith: Localized("您上报的隐患已有结果", "What you reported has been dealt with")
        case .commented: Localized("有新的意见", "A new comment")
        case .mentioned: Localized("有人在意见中提到您", "Somebody mentioned you")
        case .listingProposed: Localized("提请挂牌督办", "Listed supervision is proposed")
        case .listingIssued: Localized("重大隐患已挂牌督办", "A major danger is under listed supervision")
        case .listingAnswered: Localized("督办单位已有答复", "The supervising authority answered")
        case .campaignOpened: Localized("双全日已建立，请安排人员", "A Double-Full Day is open: see that people are there")
        case .campaignMoved: Localized("双全日改日", "A Double-Full Day was moved")
        case .dueSoon: Localized("整改期限将到", "The deadline for mending comes")
        case .overdue: Localized("整改已逾期", "Mending is overdue")
        case .verificationDue: Localized("验收期限将到", "The deadline for verifying comes")
        case .verificationOverdue: Localized("验收已逾期", "Verifying is overdue")
        case .escalated: Localized("逾期上报给您", "Overdue and told to you")
        case .webhookStopped: Localized("推送地址已停用", "A webhook was switched off")
        case .listingSubmitted: Localized("矿山提交了督办材料", "The mine submitted papers of a listing")
        }
    }
}
