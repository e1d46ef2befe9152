import Kernel

/// The register of hidden dangers as other systems and workbooks keep it, with states, rounds and dates.
package enum HistorySheet {
    package static let dangers = SheetKind(
        "hidden-dangers", Localized("历史隐患", "hidden dangers of the past"), key: ["site", "what", "place", "foundOn"],
        own: "number", facts + people + story)

    private static let facts = [
        SheetColumn.site,
        SheetColumn(
            "number", "隐患编号", "number", .text(longest: 60), synonyms: ["编号", "序号", "台账编号", "no"],
            help: Localized(
                "同一编号是同一条；没有编号时按内容、地点、发现日期认", "The same number is the same danger; without one, text, place and day are"
            ),
            examples: [Localized("2024-001", "2024-001"), Localized("2024-002", "2024-002")]),
        SheetColumn(
            "what", "隐患内容", "what", .text(longest: 2_000), isRequired: true,
            synonyms: ["隐患描述", "存在问题", "问题描述", "description"],
            examples: [
                Localized("1203 回风巷风门闭锁失效", "Air door lock of 1203 return fails"),
                Localized("主运输巷电缆脱钩", "Cable off its hook"),
            ]),
        SheetColumn(
            "found", "发现日期", "found on", .day, field: "foundOn", isRequired: true,
            synonyms: ["检查日期", "排查日期", "检查时间", "排查时间", "上报日期", "date"],
            examples: [Localized("2024-03-05", "2024-03-05"), Localized("2024-03-06", "2024-03-06")]),
        SheetColumn(
            "place", "地点", "place", .text(longest: 200), synonyms: ["隐患地点", "检查地点", "部位", "location"],
            help: Localized("与登记的地点同名的，自动对应", "A registered place of the same name is found"),
            examples: [Localized("1203 回风巷", "1203 return"), Localized("主运输巷", "Main haulage")]),
        SheetColumn(
            "grade", "等级", "grade",
            .code(
                SheetCode.list(
                    """
                    general-c: 一般C级, general C, C, C级, 一般C
                    general-b: 一般B级, general B, B, B级, 一般B, 一般, 一般隐患
                    general-a: 一般A级, general A, A, A级, 一般A
                    major: 重大, major, 重大隐患, 重大事故隐患
                    """)), synonyms: ["隐患等级", "隐患级别", "级别"],
            examples: [Localized("一般B级", "general B"), Localized("一般C级", "general C")]),
        SheetColumn("stopped-area", "停止作业范围", "stopped area", .text(longest: 500), field: "stoppedArea"),
        SheetColumn(
            "cause", "类别", "cause",
            .code(
                SheetCode.list(
                    """
                    person: 人, person, 人的不安全行为
                    machine: 机, machine, 物的不安全状态, 设备
                    environment: 环, environment, 环境
                    management: 管, management, 管理, 管理缺陷
                    material: 料, material
                    method: 法, method
                    """)), synonyms: ["隐患类别", "隐患类型"]),
        SheetColumn(
            "found-by", "发现方", "found by",
            .code(
                SheetCode.list(
                    """
                    self: 自查, self, 本矿
                    superior: 上级检查, superior, 上级公司
                    regulator: 监管部门, regulator, 监管
                    state-inspection: 监察机构, state inspection, 监察
                    report: 举报, report
                    """)), field: "foundBy", synonyms: ["检查单位", "检查类型"]),
        SheetColumn("clause", "依据条款", "clause", .text(longest: 500), synonyms: ["违反条款", "检查依据"]),
    ]

    private static let people = [
        SheetColumn(
            "reporter", "发现人", "reporter", .text(longest: 80), synonyms: ["检查人", "排查人", "上报人"], help: byName,
            examples: [Localized("赵一", "Zhao Yi"), Localized("0001", "0001")]),
        SheetColumn(
            "assignee", "责任人", "responsible", .text(longest: 80), synonyms: ["整改责任人", "责任人姓名"], help: byName,
            examples: [Localized("钱二", "Qian Er"), Localized("钱二", "Qian Er")]),
        SheetColumn("measures", "整改措施", "measures", .text(longest: 2_000), synonyms: ["治理措施"]),
        SheetColumn(
            "funds", "整改资金（元）", "funds (yuan)", .decimal(0...1_000_000_000), synonyms: ["整改资金", "资金"]),
        SheetColumn("plan", "应急预案", "contingency plan", .text(longest: 2_000), synonyms: ["预案"]),
        SheetColumn(
            "deadline", "整改期限", "deadline", .day, synonyms: ["限期", "整改时限", "计划完成日期"],
            examples: [Localized("2024-03-12", "2024-03-12"), Localized("2024-03-13", "2024-03-13")]),
    ]

    private static let story = [
        SheetColumn("first-corrected", "首次整改日期", "first corrected on", .day, field: "firstCorrectedOn"),
        SheetColumn("rejected", "退回日期", "rejected on", .day, field: "rejectedOn", synonyms: ["验收退回日期"]),
        SheetColumn("rejection", "退回意见", "rejection", .text(longest: 2_000)),
        SheetColumn(
            "corrected", "整改完成日期", "corrected on", .day, field: "correctedOn", synonyms: ["完成日期", "整改日期"],
            examples: [Localized("2024-03-10", "2024-03-10"), Localized("", "")]),
        SheetColumn("corrector", "整改人", "corrected by", .text(longest: 80), help: byName),
        SheetColumn("correction", "整改情况", "correction", .text(longest: 2_000), synonyms: ["整改结果"]),
        SheetColumn(
            "acceptor", "验收人", "accepted by", .text(longest: 80), synonyms: ["复查人", "销号人"], help: byName,
            examples: [Localized("赵一", "Zhao Yi"), Localized("", "")]),
        SheetColumn(
            "accepted", "验收日期", "accepted on", .day, field: "acceptedOn", synonyms: ["复查日期"],
            examples: [Localized("2024-03-11", "2024-03-11"), Localized("", "")]),
        SheetColumn("opinion", "验收意见", "opinion", .text(longest: 2_000), synonyms: ["复查意见"]),
        SheetColumn("closed", "销号日期", "closed on", .day, field: "closedOn", synonyms: ["关闭日期", "闭环日期"]),
        SheetColumn(
            "state", "状态", "state",
            .code(
                SheetCode.list(
                    """
                    reported: 已上报, reported, 未处理
                    registered: 已登记, registered
                    graded: 已定级, graded
                    assigned: 待整改, assigned, 未整改, 已下达
                    rectifying: 整改中, rectifying
                    corrected: 待验收, corrected, 已整改, 待复查
                    accepted: 已验收, accepted
                    closed: 已销号, closed, 已闭环, 已关闭, 销号
                    withdrawn: 已撤销, withdrawn, 作废
                    """)), synonyms: ["隐患状态", "整改状态"],
            help: Localized("空着时由日期和人员推出", "When empty it follows from the dates and people"),
            examples: [Localized("已销号", "closed"), Localized("待整改", "assigned")]),
    ]

    private static let byName = Localized("姓名或工号；同名的用工号", "A name, or a number where two have the same name")
}
