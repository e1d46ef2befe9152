import Kernel

/// Lists of mines and tailings ponds: our own, regulators', the Global Energy Monitor's and MSHA's.
package enum MineSheet {
    package static let kind = SheetKind(
        "mines", Localized("矿山和尾矿库", "mines and tailings ponds"), key: ["id"], named + sizes + hazards + ponds)

    private static let named = [
        SheetColumn(
            "id", "编号", "id", .id, isRequired: true, synonyms: ["mine id", "煤矿编号", "矿山编号", "矿井编码", "gem mine id"],
            help: Localized("唯一；再次导入时凭它认出同一座矿", "Unique; a later import knows the mine by it"),
            examples: [Localized("YL-0001", "YL-0001"), Localized("YL-0002", "YL-0002")]),
        SheetColumn(
            "name", "名称", "name", .text(longest: 200), isRequired: true,
            synonyms: ["project", "mine name", "煤矿名称", "矿山名称", "矿井名称", "尾矿库名称", "current mine name"],
            examples: [Localized("青石一号煤矿", "Qingshi No. 1 Colliery"), Localized("白水尾矿库", "Baishui Tailings Pond")]),
        SheetColumn(
            "kind", "类型", "kind", .code(MineCodes.kinds), merge: .highest(MineCodes.strictest),
            synonyms: ["mine type", "type", "矿山类型", "开采方式", "current mine type"],
            examples: [Localized("井工煤矿", "underground coal mine"), Localized("尾矿库", "tailings pond")]),
        SheetColumn(
            "status", "状态", "status", .code(MineCodes.statuses), merge: .highest(MineCodes.liveliness),
            synonyms: ["生产状态", "矿井状态", "current mine status"],
            examples: [Localized("正常生产", "producing"), Localized("拟关闭退出", "closing")]),
        SheetColumn(
            "status-reason", "停产或关闭原因", "reason of stop", .text(longest: 500), field: "statusReason",
            synonyms: ["停产原因", "关闭原因"], examples: [Localized("", ""), Localized("库容已满", "the pond is full")]),
        SheetColumn(
            "owner", "企业", "owner", .text(longest: 200),
            synonyms: ["隶属企业", "上级企业", "所属企业", "企业名称", "current operator name", "operator"],
            help: Localized("没有这家企业时按名称建立", "A company of this name is made where there is none"),
            examples: [Localized("云岭矿业集团", "Yunling Mining Group"), Localized("云岭矿业集团", "Yunling Mining Group")]),
        SheetColumn(
            "supervisor", "监管部门编号", "supervisor", .id, synonyms: ["监管部门", "supervising authority"],
            help: Localized("空着时按行政区划查找，再没有就由导入人所在部门监管", "Empty: that of the division, else that of whoever imports")),
        SheetColumn(
            "division", "行政区划", "division", .text(longest: 60),
            synonyms: ["行政区划代码", "区划代码", "所在地代码", "division code", "county code", "所在省", "所在市县", "省", "province"],
            help: Localized("六位代码或名称", "Six digits or the name"),
            examples: [Localized("990101", "990101"), Localized("990102", "990102")]),
        SheetColumn("address", "地址", "address", .text(longest: 500), synonyms: ["详细地址"]),
        SheetColumn("country", "国家", "country", .text(longest: 80), field: "address"),
    ]

    private static let sizes = [
        SheetColumn(
            "capacity", "产能（百万吨/年）", "capacity (Mt/a)", .quantity(factor: 1_000_000, 0...1_000),
            field: "capacityTonnes",
            synonyms: ["capacity", "产能"]),
        SheetColumn(
            "capacity-wan", "核定生产能力（万吨/年）", "capacity (10,000 t/a)", .quantity(factor: 10_000, 0...100_000),
            field: "capacityTonnes", synonyms: ["核定生产能力", "核定产能（万吨/年）", "产能（万吨/年）", "生产能力（万吨/年）"],
            examples: [Localized("120", "120"), Localized("", "")]),
        SheetColumn(
            "capacity-tonnes", "产能（吨/年）", "capacity (t/a)", .quantity(factor: 1, 0...1_000_000_000),
            field: "capacityTonnes"),
        .fact(
            SiteAttribute.workforce, "职工人数", "workforce", synonyms: ["人数", "从业人数", "no employees"],
            examples: [Localized("860", "860"), Localized("24", "24")]),
        SheetColumn(
            "depth", "开采深度（米）", "depth (m)", .quantity(factor: 1, 0...5_000), field: SiteAttribute.depthMetres.rawValue,
            synonyms: ["mine depth", "采深", "开采深度"], help: Localized("只记录井工矿的", "Kept of underground mines only"),
            examples: [Localized("520", "520"), Localized("", "")]),
        .fact(
            SiteAttribute.latitude, "纬度", "latitude", synonyms: ["lat"],
            examples: [Localized("26.5012", "26.5012"), Localized("26.4877", "26.4877")]),
        .fact(
            SiteAttribute.longitude, "经度", "longitude", synonyms: ["lng", "lon"],
            examples: [Localized("106.7021", "106.7021"), Localized("106.6593", "106.6593")]),
        .fact(SiteAttribute.mineral, "矿种", "mineral", synonyms: ["开采矿种"]),
        .fact(SiteAttribute.ownership, "所有制", "ownership", synonyms: ["企业性质", "经济类型"], codes: MineCodes.ownership),
    ]

    private static let hazards = [
        SheetColumn.fact(
            SiteAttribute.gasClass, "瓦斯等级", "gas class", synonyms: ["瓦斯类型"], codes: MineCodes.gas,
            examples: [Localized("高瓦斯", "high gas"), Localized("", "")]),
        .fact(SiteAttribute.waterType, "水文地质类型", "hydrogeological type", synonyms: ["水文类型"], codes: MineCodes.water),
        .fact(SiteAttribute.rockBurst, "冲击地压", "rock-burst danger", synonyms: ["冲击危险性"], codes: MineCodes.burst),
        .fact(
            SiteAttribute.combustion, "自燃倾向性", "spontaneous combustion", synonyms: ["煤层自燃倾向性"],
            codes: MineCodes.combustion),
        .fact(SiteAttribute.dust, "煤尘爆炸性", "coal-dust explosibility", codes: MineCodes.dust),
        .fact(SiteAttribute.standardizationGrade, "标准化等级", "standardization grade", codes: MineCodes.grade),
        .fact(SiteAttribute.supervisionClass, "分类（ABCD）", "supervision class", synonyms: ["监管分类", "煤矿分类"]),
    ]

    private static let ponds = [
        SheetColumn.fact(
            SiteAttribute.damHeightMetres, "坝高（米）", "dam height (m)",
            examples: [Localized("", ""), Localized("42", "42")]),
        .fact(
            SiteAttribute.volumeCubicMetres, "总库容（立方米）", "volume (m³)",
            examples: [Localized("", ""), Localized("1800000", "1800000")]),
        .fact(SiteAttribute.pondGrade, "库等别", "pond grade", synonyms: ["尾矿库等别"], codes: MineCodes.pondGrade),
        .fact(SiteAttribute.damType, "筑坝方式", "dam type", codes: MineCodes.dam),
        .fact(SiteAttribute.freeboardMetres, "安全超高（米）", "freeboard (m)"),
        .fact(SiteAttribute.beachMetres, "干滩长度（米）", "beach (m)"),
        .fact(SiteAttribute.peopleDownstream, "下游人数", "people downstream", synonyms: ["下游居民人数"]),
    ]
}
