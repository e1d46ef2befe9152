import Domain
import Kernel

/// What a person reads of the map of mines.
enum MapTexts {
    static let title = Localized("矿山分布图", "Map of mines")
    static let listing = Localized("各矿最严重的未消除事项及位置", "The worst open fact of each mine, and where the mine lies")
    static let table = Localized("图上的矿山", "The mines on the map")
    static let mine = Localized("矿山", "Mine")
    static let worst = Localized("最严重事项", "Worst open fact")
    static let division = Localized("行政区划", "Division")
    static let allDivisions = Localized("全部辖区", "All divisions")
    static let everything = Localized("全部", "All")
    static let bounds = Localized("范围：西、南、东、北（度）", "Bounds: west, south, east, north (degrees)")
    static let show = Localized("查看", "Show")
    static let placing = Localized("位置", "Position")
    static let major = Localized("重大", "Major")
    static let overdue = Localized("逾期", "Overdue")
    static let open = Localized("未消除", "Open")
    static let listed = Localized("挂牌", "Listed")
    static let still = Localized("停产停建（虚线圈）", "Standing still (dashed ring)")
    static let none = Localized("没有符合条件的矿山。", "No mine matches.")
    static let nowhere = Localized(
        "这些矿山都没有填写经纬度，也不在已知的县内，无法标在图上。可在矿山资料中填写经纬度（CGCS2000），或随名录导入。",
        "None of these mines has a latitude and longitude or lies in a county that is known, so that none can be drawn. Enter them (CGCS2000) with the mine's data, or import them with a list."
    )
    static let pointsOnly = Localized(
        "按经纬度（CGCS2000）标点，不含县界，不按比例。", "Points by latitude and longitude (CGCS2000), without borders and not to scale.")
    static let noShapes = Localized(
        "没有县界数据：在服务器上运行 make setup 后重新打开本页。点位按经纬度（CGCS2000）标注。",
        "There are no shapes of counties: run make setup on the server and open this page again. Points lie by latitude and longitude (CGCS2000)."
    )
    static let drawn = Localized("已标 {n} 座", "{n} drawn")
    static let cutShort = Localized(
        "共 {total} 座，图上最多标 {n} 座，最严重的在前；放大地图或缩小范围可看其余。",
        "{total} mines, of which at most {n} are drawn, the worst first; move closer or narrow the list to see the others."
    )
    static let failed = Localized("读取点位失败，请重新打开本页。", "The points could not be read; open this page again.")
    static let zoomIn = Localized("放大", "Closer")
    static let zoomOut = Localized("缩小", "Further away")
    static let own = Localized("已填经纬度", "as entered")
    static let atMiddle = Localized("标在县域中心", "shown at the county's middle")
    static let unplaced = Localized("未填", "not given")
    static let sight = Localized(
        "一般隐患对监管部门只计数。", "Of general dangers authorities read counts only.")

    static func source(_ source: String, _ approval: String?) -> Localized {
        guard let approval else {
            return Localized(
                "县界：\(source)（CGCS2000），该数据未注明审图号，仅供定位参考，不得作为地图公开。",
                "Borders of counties: \(source) (CGCS2000). These data name no map approval number (审图号): they are for orientation only and not to be published as a map."
            )
        }
        return Localized(
            "县界：\(source)（CGCS2000）。审图号：\(approval)",
            "Borders of counties: \(source) (CGCS2000). Map approval number (审图号): \(approval)")
    }

    static func name(_ worst: WorstFact) -> Localized {
        switch worst {
        case .listed: Localized("挂牌督办", "Under listed supervision")
        case .major: Localized("重大隐患未消除", "Major danger open")
        case .overdue: Localized("整改逾期", "Rectification overdue")
        case .general: Localized("有未消除隐患", "Dangers open")
        case .clear: Localized("无未消除隐患", "Nothing open")
        }
    }

    static func letter(_ worst: WorstFact) -> Localized {
        switch worst {
        case .listed: Localized("督", "L")
        case .major: Localized("重", "M")
        case .overdue: Localized("逾", "O")
        case .general: Localized("隐", "D")
        case .clear: Localized("✓", "✓")
        }
    }
}
