package import Kernel

/// The checklists of an enterprise as a sheet: taken out, filled in and brought back. A row changes the line that it names;
/// a row that names none is a new line; what no row names stays.
package enum ChecklistSheet {
    package static let inUse = "in-use"
    package static let leftOut = "left-out"

    package static let lines = SheetKind(
        "checklist-lines", Localized("检查表", "checklists"), key: ["about", "zh"], own: "line", place + words + change)

    private static let place = [
        SheetColumn(
            "about", "系统或类别", "system or kind", .code(abouts), isRequired: true, synonyms: ["系统", "类别", "检查对象"],
            examples: [Localized("通风", "ventilation"), Localized("设备", "equipment")]),
        SheetColumn(
            "line", "行编号", "line", .reference,
            help: Localized("导出的编号不要改；新加的行留空", "Leave it as exported; empty for a new line")),
    ]

    private static let words = [
        SheetColumn(
            "zh", "检查什么", "what is looked at", .text(longest: 200), isRequired: true, merge: .last,
            synonyms: ["检查内容", "检查项目", "检查要点"],
            examples: [
                Localized("局部通风机每班专人看管，牌板上有签名", "局部通风机每班专人看管，牌板上有签名"),
                Localized("交接班记录写明遗留缺陷", "交接班记录写明遗留缺陷"),
            ]),
        SheetColumn(
            "en", "英文", "in English", .text(longest: 200), merge: .last, synonyms: ["检查什么（英文）"],
            examples: [
                Localized("", "Each auxiliary fan is minded every shift and signed for"),
                Localized("", "The handover names what is still broken"),
            ]),
        SheetColumn(
            "document", "依据文件", "document", .text(longest: 200), merge: .last, synonyms: ["依据", "文件"],
            examples: [
                Localized("本矿通风管理制度", "Ventilation rules of the mine"),
                Localized("本矿交接班制度", "Handover rules of the mine"),
            ]),
        SheetColumn(
            "article", "条款", "article", .text(longest: 200), merge: .last, synonyms: ["条文"],
            examples: [Localized("第12条", "Art. 12"), Localized("第3条", "Art. 3")]),
    ]

    private static let change = [
        SheetColumn(
            "state", "使用", "use", .code(states), merge: .last, synonyms: ["是否使用"],
            help: Localized(
                "不使用的行写“不使用”和原因；删掉一行不会停用它", "Write “left out” and why; to delete a row changes nothing")),
        SheetColumn(
            "from", "施行日期", "holds from", .day, merge: .last,
            help: Localized("空着就从今天起", "Empty: from today on")),
        SheetColumn(
            "reason", "改动原因", "reason of the change", .text(longest: 500), merge: .last, synonyms: ["原因"],
            help: Localized("有改动的行必填", "Needed where a row changes something"),
            examples: [
                Localized("矿通风例会决定", "Decided by the ventilation meeting"),
                Localized("上月交接遗漏", "Handover missed last month"),
            ]),
    ]

    private static let states = SheetCode.list(
        """
        \(inUse): 使用, in use, 是, yes
        \(leftOut): 不使用, left out, 否, no, 停用
        """)

    private static let abouts =
        ProductionSystem.allCases.map { SheetCode($0.rawValue, $0.term) }
        + CheckItem.Kind.allCases.map { SheetCode("~\($0.rawValue)", $0.term) }
}

extension CheckItem.Kind {
    package var term: Localized {
        switch self {
        case .post: Localized("岗位", "post")
        case .violation: Localized("三违", "violation")
        default: Place.Kind(rawValue: rawValue)?.term ?? Localized("项目", "item")  // the kinds of places
        }
    }
}
