import Kernel

/// Lists of who works at a mine: its departments and teams, its posts, its people, and who holds which post.
package enum PeopleSheets {
    package static let organisations = SheetKind(
        "organisations", Localized("部门、区队、班组", "departments, sections, teams"), key: ["site", "name"], parent: "parent",
        [
            .site,
            SheetColumn(
                "name", "名称", "name", .text(longest: 200), isRequired: true, synonyms: ["部门名称", "单位名称", "班组名称"],
                examples: [Localized("综采一队", "Coal Section 1"), Localized("早班班组", "Morning Team")]),
            SheetColumn(
                "level", "层级", "level",
                .code(
                    SheetCode.list(
                        """
                        department: 部门, department, 科室, 部室
                        section: 区队, section, 队
                        team: 班组, team, 班
                        """)), isRequired: true, synonyms: ["类别", "类型"],
                examples: [Localized("区队", "section"), Localized("班组", "team")]),
            SheetColumn(
                "parent", "上级名称", "parent", .text(longest: 200), synonyms: ["上级", "所属部门", "上级部门"],
                examples: [Localized("", ""), Localized("综采一队", "Coal Section 1")]),
            SheetColumn("phone", "电话", "phone", .text(longest: 40), synonyms: ["联系电话"]),
        ])

    package static let persons = SheetKind(
        "persons", Localized("人员", "persons"), key: ["site", "number"],
        [
            .site,
            SheetColumn(
                "number", "工号", "number", .text(longest: 40), isRequired: true,
                synonyms: ["员工编号", "人员编号", "矿灯号", "employee id"],
                examples: [Localized("0001", "0001"), Localized("0002", "0002")]),
            SheetColumn(
                "name", "姓名", "name", .text(longest: 80), isRequired: true,
                examples: [Localized("赵一", "Zhao Yi"), Localized("钱二", "Qian Er")]),
            organisation,
            SheetColumn("phone", "电话", "phone", .text(longest: 40), synonyms: ["手机", "联系电话", "手机号"]),
            SheetColumn(
                "joined", "入职日期", "joined on", .day, field: "joinedOn", synonyms: ["到岗日期", "参加工作日期"],
                examples: [Localized("2020-03-01", "2020-03-01"), Localized("", "")]),
            SheetColumn("left", "离职日期", "left on", .day, field: "leftOn", synonyms: ["离岗日期"]),
        ])

    package static let posts = SheetKind(
        "posts", Localized("岗位", "posts"), key: ["site", "organisation", "name"],
        [
            .site,
            SheetColumn(
                "name", "岗位名称", "name", .text(longest: 200), isRequired: true, synonyms: ["岗位", "职务", "名称", "post"],
                examples: [Localized("瓦斯检查工", "gas inspector"), Localized("区长", "section chief")]),
            organisation,
            SheetColumn(
                "kind", "岗位类别", "kind", .code(PostCodes.kinds), isRequired: true, synonyms: ["类别", "类型"],
                examples: [Localized("特种作业人员", "special operator"), Localized("区队长", "section chief")]),
            SheetColumn(
                "underground", "是否井下岗位", "underground", .code(SheetCode.yesNo), field: "isUnderground",
                synonyms: ["井下"],
                examples: [Localized("是", "yes"), Localized("是", "yes")]),
            SheetColumn(
                "headcount", "定员", "headcount", .integer(0...10_000), synonyms: ["编制人数", "定员人数"],
                examples: [Localized("12", "12"), Localized("1", "1")]),
            SheetColumn("ended", "撤销日期", "ended on", .day, field: "endedOn"),
        ])

    package static let holdings = SheetKind(
        "holdings", Localized("任职", "holdings of posts"), key: ["site", "post", "person", "from"],
        [
            .site,
            SheetColumn(
                "post", "岗位名称", "post", .text(longest: 200), isRequired: true, synonyms: ["岗位", "职务"],
                examples: [Localized("瓦斯检查工", "gas inspector"), Localized("区长", "section chief")]),
            SheetColumn(
                "person", "工号", "person", .text(longest: 40), isRequired: true, synonyms: ["员工编号", "人员编号", "number"],
                examples: [Localized("0001", "0001"), Localized("0002", "0002")]),
            SheetColumn(
                "manner", "任职方式", "manner",
                .code(
                    SheetCode.list(
                        """
                        full-time: 专职, full-time
                        part-time: 非全职, part-time
                        concurrent: 兼职, concurrent, 兼任
                        """)), examples: [Localized("专职", "full-time"), Localized("兼职", "concurrent")]),
            SheetColumn(
                "from", "任职日期", "from", .day, isRequired: true, synonyms: ["起始日期"],
                examples: [Localized("2024-01-01", "2024-01-01"), Localized("2025-07-01", "2025-07-01")]),
            SheetColumn("to", "离任日期", "to", .day, synonyms: ["截止日期"]),
            SheetColumn(
                "assigned-by", "任命文件", "assigned by", .text(longest: 200), field: "assignedBy", synonyms: ["任命单位"]),
        ])

    private static let organisation = SheetColumn(
        "organisation", "部门", "organisation", .text(longest: 200),
        synonyms: ["所在部门", "区队", "班组", "单位", "department", "team"],
        help: Localized("本矿部门的名称；空着就是矿本部", "The name of a department of the mine; empty means the mine itself"))
}
