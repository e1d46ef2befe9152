import Kernel

/// The texts of what is offered while a danger is written or graded: always an offer, with its reason.
enum SuggestionTexts {
    static let title = Localized("相似隐患与条款提示", "Similar cases and clauses")
    static let look = Localized("看看有没有人报过", "Look for similar ones")
    static let open = Localized(
        "本矿未销号的相似隐患，也许已有人上报", "Open ones of this mine that resemble it: perhaps it is reported already")
    static let closed = Localized("以前的相似隐患是怎么整改的", "How similar ones were put right")
    static let clauses = Localized("可能对应的重大隐患判定条款（仅供参考）", "Clauses of major dangers that it resembles (only a hint)")
    static let decides = Localized(
        "系统只按字词比对作提示，是否属于重大隐患由定级人认定。", "Words were compared, nothing more; whoever grades decides whether it is major.")
    static let because = Localized("相同的字词：", "Because of: ")
    static let none = Localized("没有找到相似的隐患和条款。", "Nothing similar was found.")
    static let remedy = Localized("整改：", "Put right: ")
    static let back = Localized("继续填写", "Go on writing")
    static let local = Localized("条号由本系统自编", "numbered by this product")
    static let kind = Localized("种类", "Kind")
    static let suggesting = Localized("相似隐患和条款提示", "Suggest similar cases and clauses for a text")

    static func alike(_ percent: Int) -> Localized { Localized("相似度 \(percent)%", "\(percent)% alike") }
}
