import Kernel

/// Lists of mines and tailings ponds: our own, regulators', the Global Energy Monitor's and MSHA's.
package enum MineSheet {
    package static let kind = SheetKind(
        "mines", Localized("矿山和尾矿库", "mines and tailings ponds"), key: ["id"],
        [
            SheetColumn(
                "id", "编号", "id", .id, isRequired: true, synonyms: ["mine id", "煤矿编号", "矿山编号", "矿井编码", "gem mine id"],
                help: Localized("全省唯一；再次导入时凭它认出同一座矿", "Unique; a later import knows the mine by it"),
                examples: [Localized("YL-0001", "YL-0001"), Localized("YL-0002", "YL-0002")]),
            SheetColumn(
                "name", "名称", "name", .text(longest: 200), isRequired: true,
                synonyms: ["project", "mine name", "煤矿名称", "矿山名称", "矿井名称", "尾矿库名称", "current mine name"],
                examples: [Localized("青石一号煤矿", "Qingshi No. 1 Colliery"), Localized("白水尾矿库", "Baishui Tailings Pond")]),
            SheetColumn(
                "kind", "类型", "kind", .code(kinds), synonyms: ["mine type", "type", "矿山类型", "开采方式", "current mine type"],
                examples: [Localized("井工煤矿", "underground coal mine"), Localized("尾矿库", "tailings pond")]),
            SheetColumn(
                "status", "状态", "status", .code(statuses), merge: .highest(liveliness),
                synonyms: ["生产状态", "矿井状态", "current mine status"],
                examples: [Localized("正常生产", "producing"), Localized("拟关闭退出", "closing")]),
            SheetColumn(
                "owner", "企业", "owner", .text(longest: 200),
                synonyms: ["隶属企业", "上级企业", "所属企业", "企业名称", "current operator name", "operator"],
                help: Localized("按名称建立上级企业", "A company of this name is made where there is none"),
                examples: [Localized("云岭矿业集团", "Yunling Mining Group"), Localized("云岭矿业集团", "Yunling Mining Group")]),
            SheetColumn(
                "supervisor", "监管部门编号", "supervisor", .id, synonyms: ["监管部门", "supervising authority"],
                help: Localized("本系统中监管部门的编号；空着时由导入人所在部门监管", "The id of the regulator here; empty means that of whoever imports")),
            SheetColumn(
                "division", "行政区划代码", "division", .integer(100_000...999_999),
                synonyms: ["区划代码", "所在地代码", "division code", "county code", "省", "province"],
                examples: [Localized("990101", "990101"), Localized("990102", "990102")]),
        ] + quantities)

    private static let quantities = [
        SheetColumn(
            "capacity", "产能（百万吨/年）", "capacity (Mt/a)", .quantity(factor: 1_000_000, 0...1_000), field: "capacityTonnes",
            synonyms: ["capacity", "产能"]),
        SheetColumn(
            "capacity-wan", "核定生产能力（万吨/年）", "capacity (10,000 t/a)", .quantity(factor: 10_000, 0...100_000),
            field: "capacityTonnes", synonyms: ["核定生产能力", "核定产能（万吨/年）", "产能（万吨/年）", "生产能力（万吨/年）"],
            examples: [Localized("120", "120"), Localized("", "")]),
        SheetColumn(
            "capacity-tonnes", "产能（吨/年）", "capacity (t/a)", .quantity(factor: 1, 0...1_000_000_000), field: "capacityTonnes"),
        SheetColumn(
            "workforce", "职工人数", "workforce", .integer(0...1_000_000), synonyms: ["人数", "从业人数", "no employees"],
            examples: [Localized("860", "860"), Localized("24", "24")]),
        SheetColumn(
            "depth", "开采深度（米）", "depth (m)", .decimal(0...5_000), synonyms: ["mine depth", "采深", "开采深度"],
            examples: [Localized("520", "520"), Localized("", "")]),
        SheetColumn("country", "国家", "country", .text(longest: 80)),
        SheetColumn("coalfield", "煤田", "coalfield", .text(longest: 500), synonyms: ["矿区"]),
        SheetColumn(
            "latitude", "纬度", "latitude", .decimal(-90...90), synonyms: ["lat"],
            examples: [Localized("26.5012", "26.5012"), Localized("26.4877", "26.4877")]),
        SheetColumn(
            "longitude", "经度", "longitude", .decimal(-180...180), synonyms: ["lng", "lon"],
            examples: [Localized("106.7021", "106.7021"), Localized("106.6593", "106.6593")]),
    ]

    private static let kinds = [
        SheetCode(
            Site.Kind.coalUnderground.rawValue, Localized("井工煤矿", "underground coal mine"),
            synonyms: ["underground", "underground and surface", "井工", "井工矿", "地下"]),
        SheetCode(
            Site.Kind.coalOpen.rawValue, Localized("露天煤矿", "open-pit coal mine"), synonyms: ["surface", "露天", "open pit"]),
        SheetCode(
            Site.Kind.metalUnderground.rawValue, Localized("金属非金属地下矿山", "underground metal or non-metal mine"),
            synonyms: ["非煤地下矿山", "地下矿山"]),
        SheetCode(
            Site.Kind.metalOpen.rawValue, Localized("金属非金属露天矿山", "open-pit metal or non-metal mine"),
            synonyms: ["非煤露天矿山", "露天矿山", "采石场"]),
        SheetCode(Site.Kind.tailings.rawValue, Localized("尾矿库", "tailings pond")),
        SheetCode(Site.Kind.unknown.rawValue, Localized("不详", "unknown"), synonyms: ["facility"]),
    ]

    private static let statuses = [
        SheetCode(
            Site.Status.producing.rawValue, Localized("正常生产", "producing"),
            synonyms: ["operating", "active", "intermittent", "生产", "在用"]),
        SheetCode(
            Site.Status.construction.rawValue, Localized("建设", "under construction"), synonyms: ["新建", "改扩建", "new mine"]),
        SheetCode(Site.Status.trial.rawValue, Localized("联合试运转", "trial run"), synonyms: ["试运转"]),
        SheetCode(
            Site.Status.stopped.rawValue, Localized("停产", "stopped"),
            synonyms: ["mothballed", "停工", "长期停产停工", "nonproducing", "temporarily idled"]),
        SheetCode(Site.Status.rectifying.rawValue, Localized("停产整顿", "stopped to rectify")),
        SheetCode(Site.Status.closing.rawValue, Localized("拟关闭退出", "closing"), synonyms: ["闭库中"]),
        SheetCode(
            Site.Status.closed.rawValue, Localized("关闭", "closed"),
            synonyms: ["retired", "abandoned", "abandoned and sealed", "已关闭", "闭库"]),
        SheetCode(Site.Status.proposed.rawValue, Localized("拟建", "proposed"), synonyms: ["shelved"]),
        SheetCode(Site.Status.cancelled.rawValue, Localized("取消", "cancelled"), synonyms: ["销库"]),
        SheetCode(Site.Status.unknown.rawValue, Localized("不详", "unknown")),
    ]

    /// From nothing to production: the liveliest state of any part is the mine's.
    private static let liveliness = [
        Site.Status.unknown, .cancelled, .closed, .proposed, .closing, .longStop, .accidentStop, .buildingStopped, .stopped,
        .rectifying, .construction, .trial, .producing,
    ].map(\.rawValue)
}
