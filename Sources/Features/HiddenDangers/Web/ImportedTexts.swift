import Domain
import Kernel

/// What pages say of dangers that were brought in from another register.
enum ImportedTexts {
    static let chip = Localized("导入", "imported")
    static let register = Localized("原台账所载", "What the register says")
    static let foundOn = Localized("发现日期（原台账）", "Found on, as the register says")

    static func note(_ at: String, _ by: String) -> Localized {
        Localized(
            "由历史台账导入：\(at) 由 \(by) 录入。此前的日期、人员和状态是原台账所载，当时没有在本系统记录。",
            "Brought in from another register on \(at) by \(by). Days, people and states before that are what the register says; they were not recorded here at the time."
        )
    }

    static func number(_ told: ImportedDanger) -> Localized {
        told.number.map { Localized("原台账编号 \($0)", "Number in the register: \($0)") }
            ?? Localized("原台账没有编号", "The register gave it no number")
    }
}
