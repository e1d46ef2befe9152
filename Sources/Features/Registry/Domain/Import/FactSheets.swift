import Kernel

/// Lists of a mine's dated figures, and of the country's divisions.
package enum FactSheets {
    package static let facts = SheetKind(
        "facts", Localized("月度数据（产量、人数、费用……）", "dated figures (output, people, money …)"),
        key: ["site", "kind", "period"],
        [
            .site,
            SheetColumn(
                "kind", "指标", "kind", .code(kinds), isRequired: true, synonyms: ["项目", "数据项"],
                examples: [Localized("产量", "output"), Localized("井下人数", "people underground")]),
            SheetColumn(
                "period", "期间", "period", .text(longest: 10), isRequired: true, synonyms: ["月份", "日期", "年度", "month"],
                help: Localized("年、月或日：2026、2026-10、2026-10-24", "A year, a month or a day: 2026, 2026-10, 2026-10-24"),
                examples: [Localized("2026-10", "2026-10"), Localized("2026-10-24", "2026-10-24")]),
            SheetColumn(
                "value", "数值", "value", .decimal(0...999_999_999_999), isRequired: true, merge: .last,
                examples: [Localized("96000", "96000"), Localized("118", "118")]),
            SheetColumn(
                "source", "来源", "source", .text(longest: 200), isRequired: true, synonyms: ["数据来源"],
                examples: [Localized("生产月报", "monthly report"), Localized("人员定位系统", "positioning system")]),
            SheetColumn(
                "reason", "更正原因", "reason", .text(longest: 500),
                help: Localized("更正已填数据时必填", "Needed to correct an earlier figure")),
        ])

    package static let divisions = SheetKind(
        "divisions", Localized("行政区划", "administrative divisions"), key: ["code", "validFrom"],
        [
            SheetColumn(
                "code", "代码", "code", .integer(100_000...999_999), isRequired: true,
                synonyms: ["区划代码", "行政区划代码", "adcode"],
                examples: [Localized("990000", "990000"), Localized("990101", "990101")]),
            SheetColumn(
                "name", "名称", "name", .text(longest: 80), isRequired: true, synonyms: ["区划名称", "单位名称"],
                examples: [Localized("云岭省", "Yunling Province"), Localized("青石县", "Qingshi County")]),
            SheetColumn(
                "valid-from", "启用日期", "valid from", .day, field: "validFrom",
                help: Localized("空着时沿用已登记的；都没有时按 1980-01-01", "Empty: as registered, else 1980-01-01")),
            SheetColumn("valid-to", "停用日期", "valid to", .day, field: "validTo"),
            SheetColumn("successor", "接替代码", "successor", .integer(100_000...999_999)),
        ])

    private static let kinds = SheetCode.list(
        """
        output: 产量, output, 原煤产量
        approved-capacity: 核定能力, approved capacity
        faces: 采煤工作面数, faces
        headings: 掘进工作面数, headings
        prepared-reserves: 回采煤量可采期, prepared reserves, 三量
        people-underground: 井下人数, people underground, 单班下井人数
        safety-money-extracted: 安全费用提取, safety money extracted
        safety-money-spent: 安全费用支出, safety money spent
        workforce: 职工人数, workforce
        stored-tailings: 尾矿堆存量, stored tailings
        campaign-main-items: 双全日检查大项, main items of a Double-Full Day
        campaign-sub-items: 双全日检查子项, sub-items of a Double-Full Day
        campaign-rounds: 双全日检查轮次, rounds of a Double-Full Day
        campaign-dangers: 双全日发现隐患, dangers found on a Double-Full Day
        campaign-mended-percent: 双全日整改率, dangers of a Double-Full Day mended
        """)
}
