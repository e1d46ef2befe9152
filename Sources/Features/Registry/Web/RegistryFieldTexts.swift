import Domain
import Kernel

/// What the fields of registered things are called: in forms, in facts and in histories alike.
enum RegistryFieldTexts {
    static func field(_ name: String) -> Localized { names[name] ?? Localized(name, name) }

    private static let names: [String: Localized] = [
        "mine": .init("矿山", "Mine"), "unit": .init("计量单位", "Unit"),
        "company": .init("上级公司", "Company"), "name": .init("名称", "Name"), "kind": .init("类型", "Kind"),
        "status": .init("状态", "State"), "statusReason": .init("状态原因", "Reason of the state"),
        "statusSince": .init("状态起始日", "In this state since"), "organisation": .init("单位", "Organisation"),
        "supervisor": .init("监管部门", "Supervised by"), "division": .init("行政区划代码", "Division code"),
        "address": .init("地址", "Address"), "parent": .init("上级", "Belongs to"), "level": .init("层级", "Level"),
        "office": .init("部门类别", "Kind of office"), "creditCode": .init("统一社会信用代码", "Social credit code"),
        "phone": .init("电话", "Phone"), "endedOn": .init("停用日期", "Ended on"), "number": .init("编号", "Number"),
        "joinedOn": .init("入职日期", "Joined on"), "leftOn": .init("离职日期", "Left on"),
        "isUnderground": .init("入井岗位", "Works underground"), "headcount": .init("定员", "Headcount"),
        "violations": .init("可能的“三违”", "Violations it can commit"), "post": .init("岗位", "Post"),
        "person": .init("人员", "Person"), "manner": .init("任职方式", "Manner"), "from": .init("起始日期", "From"),
        "to": .init("截止日期", "Until"), "assignedBy": .init("任命依据", "Appointed by"),
        "acceptedOn": .init("本人接受", "Accepted on"),
        "code": .init("现场编号", "Number on the plate"), "owner": .init("责任人", "Owner"),
        "organ": .init("发证机关", "Issued by"), "validFrom": .init("生效日期", "Valid from"),
        "validTo": .init("有效期至", "Valid until"), "state": .init("证照状态", "State"), "period": .init("期间", "Period"),
        "value": .init("数值", "Figure"), "source": .init("数据来源", "Source"),
        "reason": .init("更正原因", "Reason of the correction"), "contractor": .init("承包单位", "Contractor"),
        "contract": .init("合同", "Contract"), "scope": .init("承包内容", "Scope"), "manager": .init("项目负责人", "Manager"),
        "list": .init("清单", "List"), "items": .init("内容", "Items"), "approvedBy": .init("批准人", "Approved by"),
        "approvedOn": .init("批准日期", "Approved on"), "note": .init("说明", "Note"),
        "successor": .init("继任代码", "Succeeded by"), "siteKind": .init("矿山类型", "Kind of site"),
        "matter": .init("事项", "Matter"), "article": .init("依据", "Article"), "ownership": .init("所有制", "Ownership"),
        "scale": .init("规模", "Size"), "capacityTonnes": .init("核定生产能力（吨/年）", "Approved capacity (t/a)"),
        "workforce": .init("职工人数", "Workforce"), "mineral": .init("矿种", "Mineral"), "opening": .init("开拓方式", "Opening"),
        "depthMetres": .init("开采深度（米）", "Depth (m)"), "faces": .init("采煤工作面（个）", "Faces"),
        "headings": .init("掘进工作面（个）", "Headings"), "gasClass": .init("瓦斯等级", "Gas class"),
        "waterType": .init("水文地质类型", "Water type"), "rockBurst": .init("冲击地压危险性", "Rock-burst danger"),
        "combustion": .init("煤层自燃倾向性", "Spontaneous combustion"), "dust": .init("煤尘爆炸性", "Coal dust"),
        "slopeHeightMetres": .init("边坡高度（米）", "Slope height (m)"),
        "slopeAngleDegrees": .init("边坡角（度）", "Slope angle (°)"),
        "benchHeightMetres": .init("台阶高度（米）", "Bench height (m)"), "damHeightMetres": .init("坝高（米）", "Dam height (m)"),
        "volumeCubicMetres": .init("总库容（立方米）", "Volume (m³)"), "storedCubicMetres": .init("已用库容（立方米）", "Stored (m³)"),
        "pondGrade": .init("尾矿库等别", "Pond grade"), "damType": .init("筑坝方式", "Dam type"),
        "freeboardMetres": .init("安全超高（米）", "Freeboard (m)"), "beachMetres": .init("干滩长度（米）", "Dry beach (m)"),
        "peopleDownstream": .init("下游人数", "People downstream"),
        "hasOnlineMonitoring": .init("在线监测", "Online monitoring"),
        "standardizationGrade": .init("标准化等级", "Standardization grade"),
        "standardizationValidTo": .init("标准化有效期至", "Grade valid until"),
        "supervisionClass": .init("分类监管类别", "Supervision class"),
        "supervisingLevel": .init("监管层级", "Supervising level"),
        "latitude": .init("纬度（CGCS2000）", "Latitude (CGCS2000)"),
        "longitude": .init("经度（CGCS2000）", "Longitude (CGCS2000)"), "lastListedName": .init("名录名称", "Name in the list"),
    ].merging(ofPlaces) { first, _ in first }.merging(ofChecklists) { first, _ in first }

    private static let ofChecklists: [String: Localized] = [
        "about": .init("系统或类别", "System or kind"), "zh": .init("检查什么（中文）", "What is looked at (Chinese)"),
        "en": .init("检查什么（英文）", "What is looked at (English)"), "document": .init("依据文件", "Document"),
        "supplied": .init("代替的原文", "In place of"), "isLeftOut": .init("不使用", "Left out"),
        "until": .init("使用到", "Used until"), "because": .init("原因", "Reason"),
        "endedBecause": .init("停用原因", "Why it ended"), "replaces": .init("接替", "Follows"),
    ]

    private static let ofPlaces: [String: Localized] = [
        "system": .init("所属系统", "System"), "purpose": .init("用途", "Purpose"),
        "lengthMetres": .init("长度（米）", "Length (m)"), "sectionSquareMetres": .init("断面（平方米）", "Section (m²)"),
        "support": .init("支护方式", "Support"), "airflow": .init("风量", "Airflow"),
        "slopeDegrees": .init("坡度（度）", "Slope (°)"), "method": .init("采掘工艺", "Method"),
        "heightMetres": .init("高度（米）", "Height (m)"), "advanceMetresPerDay": .init("日进尺（米）", "Advance (m/d)"),
        "seam": .init("煤层", "Seam"), "model": .init("型号", "Model"), "serialNumber": .init("出厂编号", "Serial number"),
        "maMark": .init("安全标志编号", "Safety mark (MA/KA)"), "manufacturer": .init("制造厂", "Manufacturer"),
        "madeOn": .init("出厂日期", "Made on"), "installedOn": .init("安装日期", "Installed on"),
        "inspectionEveryDays": .init("检查周期（天）", "Inspected every (days)"), "inspectedOn": .init("上次检查", "Inspected on"),
        "inspectionDueOn": .init("下次检查", "Inspection due"), "powerKilowatts": .init("功率（千瓦）", "Power (kW)"),
        "isSpecialEquipment": .init("特种设备", "Special equipment"), "quantity": .init("数量", "Quantity"),
        "structure": .init("结构", "Structure"), "capacityText": .init("能力", "Capacity"),
        "procedure": .init("操作要求", "Procedure"), "frequency": .init("频次", "How often"),
        "documentNumber": .init("文号", "Document number"), "inForceFrom": .init("施行日期", "In force from"),
        "revisedOn": .init("修订日期", "Revised on"), "reviewDueOn": .init("下次评审", "Review due"),
        "boundPosts": .init("约束的岗位（用、分开，空为全员）", "Posts it binds (by comma; none: everybody)"),
    ]
}
