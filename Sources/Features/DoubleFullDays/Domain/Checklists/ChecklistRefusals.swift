package import Kernel

extension Refusal {
    package static let checklistUnknown = Refusal(
        "checklist.unknown", field: "about", "请从列表中选择系统或类别。", "Choose a system or kind from the list.")
    package static let checklistLineUnknown = Refusal(
        "checklist-line.unknown", kind: .unknown, "没有这一行检查内容，或您无权查看。",
        "There is no such line of a checklist, or you may not see it.")
    package static func checklistChangedBefore(_ today: Day) -> Refusal {
        Refusal(
            "checklist-line.before-today", field: "from",
            "检查表只能从今天（\(today)）或以后改起，已过去的日子不改。请改正施行日期。",
            "A checklist changes from today (\(today)) on or later; what is past stays. Correct the day.")
    }
    package static func checklistLineBeginsLater(_ day: Day) -> Refusal {
        Refusal(
            "checklist-line.begins-later", kind: .conflict, field: "from", "这一行从 \(day) 起施行，请填这一天或以后。",
            "This line holds from \(day) on; give that day or a later one.")
    }
    package static let checklistLineEnded = Refusal(
        "checklist-line.ended", kind: .conflict, "这一行已停用或已有后续版本。",
        "This line has ended, or another follows it.")
    package static let checklistLineDecided = Refusal(
        "checklist-line.decided", kind: .conflict, "本单位对这一行已另有规定，请改那一条。",
        "You have decided on this line already; change that entry.")
    package static let checklistLineAbove = Refusal(
        "checklist-line.decided-above", kind: .conflict, "上级公司对这一行已有规定，本矿不能另改。",
        "The company above has decided on this line; the mine cannot decide otherwise.")
    package static let checklistNothingToLeaveOut = Refusal(
        "checklist-line.nothing-to-leave-out", field: "state", "没有编号的新行不能写“不使用”；请导出现有检查表，按行编号填写。",
        "A new line without its number cannot be left out. Export the present checklists and go by their line numbers.")
    package static let checklistLineTwice = Refusal(
        "checklist-line.twice", kind: .conflict, field: "zh", "检查表里已有这一行。", "The checklist has this line already.")
    package static func checklistFull(_ most: Int) -> Refusal {
        Refusal(
            "checklist.full", kind: .conflict, "一张检查表最多加 \(most) 行，请先停用不需要的。",
            "At most \(most) own lines go into one checklist; end some first.")
    }
    package static let checklistKeeper = Refusal(
        "checklist-line.keeper", kind: .forbidden, "检查表由矿或其公司维护。", "Checklists are kept by the mine or its company.")
}
