import Domain
import Kernel

/// The texts that say how somebody was drawn.
enum RuleDrawTexts {
    static let title = Localized("抽取核对", "How it was drawn")
    static let same = Localized("重新抽取，结果一致。", "Drawn again just now: the same.")
    static let different = Localized("重新抽取，结果不一致，请核对账本。", "Drawn again just now: not the same. Check the ledger.")
    static let help = Localized(
        "种子是建立本次双全日那条账本记录的摘要，建立之前谁也不知道。每一轮把“种子 项目编号 people（或 records）轮次”做 SHA-256，取前 15 位十六进制数除以总数，余数加一就是抽中的位置；抽到过的不再抽。",
        """
        The seed is the hash of the ledger's record that opened this Double-Full Day; nobody knew it before. At each turn \
        “seed item people (or records) turn” is hashed by SHA-256; the first 15 hex digits divided by how many there are leave \
        the place, counted from one. Who was drawn before is not drawn twice.
        """
    )
    static let seed = Localized("种子", "Seed")
    static let opening = Localized("来自", "From")
    static let item = Localized("项目编号", "Item number")
    static let people = Localized("抽人（花名册编号）", "Persons (numbers on the roll)")
    static let records = Localized("抽记录（本矿账本编号）", "Records (numbers in the mine's ledger)")
    static func from(_ count: Int) -> Localized { Localized("从下列 \(count) 个编号中抽：", "Drawn from these \(count):") }
    static let turn = Localized("轮次", "Turn")
    static let digits = Localized("前 15 位", "First 15 digits")
    static let place = Localized("位置", "Place")
    static let number = Localized("编号", "Number")
    static let twice = Localized("已抽到过", "drawn before")
    static let again = Localized("自己核对，例如人员第 1 轮：", "To check it yourself, the first turn of the persons for example:")
}

extension Refusal {
    static func nothingDrawn(_ item: Int) -> Refusal {
        Refusal(
            "double-full-day.nothing-drawn", kind: .unknown, field: "item", "第 \(item) 项没有抽取名单；只有管理制度才抽取。",
            "Nothing was drawn for item \(item): it is done for management rules alone.")
    }
}
