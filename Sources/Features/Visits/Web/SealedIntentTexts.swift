import Domain
import Kernel

/// Every text about sealed orders to visit.
enum SealedIntentTexts {
    static let title = Localized("封存出动令", "Sealed visits")
    static let one = Localized("检查出动令", "Order to visit")
    static let help = Localized(
        "出发前封存：账本只记下加盐摘要，矿上看不到、也推不出。到矿开封，任何人都能核验：这次检查是先定的，不是事后补的；隐患自报在前还是检查在前，账本的先后说了算。",
        "Sealed before you leave: the ledger has a salted hash only, and the mine sees nothing. Opened on arrival, it proves to anybody that the visit was decided before, and the order in the ledger decides whether a self-report came first."
    )
    static let new = Localized("封存一项出动令", "Seal an order to visit")
    static let seal = Localized("封存", "Seal it")
    static let opening = Localized("到矿开封", "Open it on arrival")
    static let cancellation = Localized("取消", "Cancel it")
    static let mine = Localized("矿山", "Mine")
    static let purpose = Localized("为什么去、查什么", "Why you go, what you look at")
    static let team = Localized("谁去", "Who goes")
    static let day = Localized("哪天去", "On which day")
    static let reason = Localized("取消原因", "Why it is cancelled")
    static let office = Localized("部门", "Authority")
    static let sealed = Localized("封存于", "Sealed")
    static let opened = Localized("开封于", "Opened")
    static let hash = Localized("封存摘要", "Hash that was sealed")
    static let salt = Localized("盐（十六进制）", "Salt (hexadecimal)")
    static let text = Localized("封存原文", "Text that was sealed")
    static let check = Localized(
        "核验：SHA-256（盐的字节后接原文）应等于封存摘要；封存的记录在账本中的位置见证据。",
        "To check: SHA-256 over the salt's bytes and the text is the hash that was sealed; where its record stands in the ledger is in the evidence."
    )
    static let secret = Localized(
        "开封前请勿告知矿方；本页只有本部门和上级看得到。",
        "Tell the mine nothing before it is opened; only your authority and those above see this page.")
    static let waiting = Localized("待开封的出动令", "Orders to open")
    static let overdue = Localized("逾期未开封的出动令", "Orders not opened in time")
    static let over = Localized("逾期未开封", "not opened in time")
    static let none = Localized("还没有检查。", "There is no visit yet.")
    static let listing = Localized("出动令列表", "List visits")
    static let showing = Localized("查看出动令", "Show a visit")
    static let history = Localized("经过", "History")
    static let heads = [day, mine, purpose, office, Localized("状态", "State")]

    static func name(_ phase: SealedIntent.Phase) -> Localized {
        switch phase {
        case .sealed: Localized("已封存", "sealed")
        case .opened: Localized("已开封", "opened")
        case .cancelled: Localized("已取消", "cancelled")
        }
    }

    static let events: [String: Localized] = [
        "sealed-intent.committed": Localized("封存出动令", "Order sealed"),
        "sealed-intent.opened": Localized("到矿开封", "Opened on arrival"),
        "sealed-intent.cancelled": Localized("取消出动令", "Order cancelled"),
    ]
}
