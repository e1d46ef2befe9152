import Domain
import Kernel
import Store

/// The texts of the board, and what each of its figures is.
enum CampaignBoardTexts {
    static let title = Localized("各矿双全日对比", "Double-Full Days side by side")
    static let listing = Localized("各矿双全日对比列表", "List the Double-Full Days of a month side by side")
    static let order = Localized("先看", "First")
    static let show = Localized("查看", "Show")
    static let help = Localized(
        "检查率、参加率含不适用和已说明的；销号率、重复率按当日发现的隐患现在的情况计算。",
        "Shares count what does not apply and who is excused; closure and repeats are of the dangers found on the day, as they stand now."
    )

    static func more(_ count: Int) -> Localized { Localized("另有 \(count) 座。", "\(count) more.") }

    static func name(_ order: CampaignBoard.Order) -> Localized {
        switch order {
        case .items: Localized("检查率最低", "fewest items looked at")
        case .people: Localized("参加率最低", "fewest people taking part")
        case .closure: Localized("销号率最低", "lowest closure rate")
        case .repeats: Localized("重复率最高", "highest repeat rate")
        case .found: Localized("发现最少", "least found")
        case .name: Localized("按名称", "by name")
        }
    }

    struct Figure: Sendable {
        let name: Localized
        let value: @Sendable (CampaignBoard.Line) -> Int?
        var isRate = false

        func words(_ line: CampaignBoard.Line) -> String? { value(line).map { isRate ? "\($0)%" : String($0) } }
    }

    static let figures = [
        Figure(name: Localized("检查率", "Items"), value: { $0.items.percent }, isRate: true),
        Figure(name: Localized("未检查", "Not looked at"), value: { $0.items.notDone }),
        Figure(name: Localized("参加率", "People"), value: { $0.people.percent }, isRate: true),
        Figure(name: Localized("未参加", "Not taking part"), value: { $0.people.notDone }),
        Figure(name: Localized("发现隐患", "Dangers found"), value: { $0.found }),
        Figure(name: Localized("销号率", "Closure rate"), value: { $0.closure }, isRate: true),
        Figure(name: Localized("重复率", "Repeat rate"), value: { $0.repeats }, isRate: true),
    ]
}
