import Kernel

/// Lists of a mine's places and of its equipment; both stand in the mine's one tree.
package enum PlaceSheet {
    package static let places = SheetKind(
        "places", Localized("地点（系统、巷道、工作面、设施……）", "places (systems, roadways, faces, facilities …)"),
        key: ["site", "code"],
        parent: "parent",
        named + [
            SheetColumn(
                "kind", "类别", "kind", .code(kinds), isRequired: true, synonyms: ["类型", "地点类别", "type"],
                examples: [Localized("生产系统", "production system"), Localized("巷道", "roadway")]),
            system([Localized("通风", "ventilation"), Localized("通风", "ventilation")]),
            .fact(PlaceAttribute.purpose, "用途", "purpose"),
            .fact(
                PlaceAttribute.lengthMetres, "长度（米）", "length (m)", synonyms: ["长度", "巷道长度"],
                examples: [Localized("", ""), Localized("860", "860")]),
            .fact(PlaceAttribute.sectionSquareMetres, "断面（平方米）", "section (m²)", synonyms: ["断面", "断面积"]),
            .fact(PlaceAttribute.support, "支护形式", "support", synonyms: ["支护方式"]),
            .fact(PlaceAttribute.method, "采掘工艺", "method", synonyms: ["采煤方法"]),
            .fact(PlaceAttribute.seam, "煤层", "seam"),
            .fact(PlaceAttribute.documentNumber, "文号", "document number"),
            .fact(PlaceAttribute.inForceFrom, "施行日期", "in force from"),
        ])

    package static let equipment = SheetKind(
        "equipment", Localized("设备", "equipment"), key: ["site", "code"], parent: "parent",
        named + [
            system([Localized("运输", "transport"), Localized("防治水", "water control and drainage")]),
            .fact(
                PlaceAttribute.model, "规格型号", "model", synonyms: ["型号"],
                examples: [Localized("DSJ80/40", "DSJ80/40"), Localized("", "")]),
            .fact(PlaceAttribute.serialNumber, "出厂编号", "serial number"),
            .fact(PlaceAttribute.maMark, "安全标志编号", "MA mark", synonyms: ["煤安编号", "矿安编号"]),
            .fact(PlaceAttribute.manufacturer, "生产厂家", "manufacturer", synonyms: ["制造单位", "厂家"]),
            .fact(PlaceAttribute.madeOn, "出厂日期", "made on"),
            .fact(PlaceAttribute.installedOn, "安装日期", "installed on", synonyms: ["投用日期"]),
            .fact(PlaceAttribute.inspectionEveryDays, "检验周期（天）", "inspection every (days)", synonyms: ["检验周期"]),
            .fact(PlaceAttribute.inspectedOn, "上次检验日期", "inspected on", synonyms: ["检验日期"]),
            .fact(
                PlaceAttribute.inspectionDueOn, "下次检验日期", "inspection due on", synonyms: ["检验到期日", "有效期至"],
                examples: [Localized("2027-06-30", "2027-06-30"), Localized("", "")]),
            .fact(PlaceAttribute.powerKilowatts, "功率（千瓦）", "power (kW)", synonyms: ["功率"]),
            .fact(PlaceAttribute.isSpecialEquipment, "是否特种设备", "special equipment", synonyms: ["特种设备"]),
            .fact(PlaceAttribute.quantity, "数量", "quantity"),
        ])

    private static let named = [
        SheetColumn.site,
        SheetColumn(
            "code", "编号", "code", .text(longest: 64), isRequired: true, synonyms: ["地点编号", "设备编号", "管理编号", "number"],
            help: Localized("本矿唯一，也是标牌和二维码上的编号", "Unique in the mine; it stands on the plate and the QR label"),
            examples: [Localized("T-01", "T-01"), Localized("T-01-03", "T-01-03")]),
        SheetColumn(
            "name", "名称", "name", .text(longest: 200), isRequired: true, synonyms: ["地点名称", "设备名称"],
            examples: [Localized("通风系统", "ventilation"), Localized("1203 回风巷", "return airway 1203")]),
        SheetColumn(
            "parent", "上级编号", "parent", .text(longest: 64), synonyms: ["上级", "所属地点编号", "安装地点编号", "安装地点", "location"],
            help: Localized("同一张表里的行，或已登记的地点", "A row of the same sheet, or a registered place"),
            examples: [Localized("", ""), Localized("T-01", "T-01")]),
        SheetColumn(
            "owner", "责任岗位或责任人", "owner", .text(longest: 200), synonyms: ["责任岗位", "责任人", "包机人", "负责人"],
            help: Localized("岗位名称、工号或唯一的姓名", "The name of a post, a person's number, or a name that only one has")),
    ]

    private static func system(_ examples: [Localized]) -> SheetColumn {
        .fact(
            PlaceAttribute.system, "所属系统", "system", synonyms: ["生产系统", "系统"],
            codes: ProductionSystem.allCases.map { SheetCode($0.rawValue, $0.term, synonyms: shortened($0.term.zh)) },
            examples: examples)
    }

    /// `瓦斯抽采` beside `瓦斯抽采（防突）`.
    private static func shortened(_ name: String) -> [String] { [String(name.prefix { $0 != "（" })] }

    private static let kinds = Place.Kind.allCases.filter { $0 != .equipment }.map {
        SheetCode($0.rawValue, $0.term, synonyms: [$0.rawValue])
    }
}
