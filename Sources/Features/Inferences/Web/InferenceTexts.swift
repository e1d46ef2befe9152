import Domain
import Kernel

/// Every text of drawing inferences, Chinese first.
enum InferenceTexts {
    static let title = Localized("举一反三", "Inferences")
    static let ask = Localized("下发排查", "Ask for a check")
    static let question = Localized("要排查什么（一句话）", "What to look for, in one question")
    static let deadline = Localized("答复期限", "Answer by")
    static let mines = Localized("下发给哪些矿山", "Which mines are asked")
    static let places = Localized("排查哪些地点、设备", "Which places and equipment are checked")
    static let answer = Localized("答复", "Answer")
    static let note = Localized("看到的情况（发现隐患时写明是什么）", "What you saw (what the danger is, if you found one)")
    static let source = Localized("源隐患", "Drawn from")
    static let sender = Localized("下发人", "Asked by")
    static let receiver = Localized("排查对象", "Asked")
    static let place = Localized("地点、设备", "Place or equipment")
    static let answered = Localized("答复时间", "Answered")
    static let state = Localized("结果", "Result")
    static let waiting = Localized("待答复", "waiting")
    static let empty = Localized("没有排查任务。", "There are no checks.")
    static let emptyHelp = Localized(
        "在已验收或销号的隐患页面上可以举一反三。", "They are drawn on the page of a danger that was accepted or closed.")
    static let work = Localized("举一反三待答复", "Inferences to answer")
    static let became = Localized("已登记为隐患", "became a hidden danger")
    static let listing = Localized("举一反三排查列表", "List the checks")
    static let showing = Localized("查看一项排查", "Show a check")
    static let back = Localized("返回隐患", "Back to the danger")

    static func name(_ kind: InferenceCheck.Kind) -> Localized {
        switch kind {
        case .absent: Localized("已查，没有这类隐患", "checked, no such danger here")
        case .found: Localized("发现同类隐患", "found")
        case .notApplicable: Localized("不适用", "does not apply")
        }
    }

    static let foundBy = Localized("由举一反三排查发现", "Found by a check that was drawn from another danger")

    static func name(_ kinship: InferenceKinship) -> Localized {
        switch kinship {
        case .clause: Localized("曾有同条款隐患", "same clause before")
        case .system: Localized("同一系统", "same system")
        case .type: Localized("同类", "same type")
        }
    }

    /// Something that could be asked, with what it has in common.
    static func candidate(_ name: String, _ kinships: [InferenceKinship]) -> Localized {
        let reasons = kinships.map(Self.name)
        return Localized(
            "\(name)（\(reasons.map { $0(.chinese) }.joined(separator: "、"))）",
            "\(name) (\(reasons.map { $0(.english) }.joined(separator: ", ")))")
    }

    static func counts(asked: Int, answered: Int, found: Int) -> Localized {
        Localized(
            "下发 \(asked) 项，已答复 \(answered) 项，发现 \(found) 处", "asked \(asked), answered \(answered), found \(found)")
    }

    /// What the form proposes to ask; whoever sends it changes it.
    static func proposal(_ what: String) -> Localized {
        Localized("别处发现：\(what)。你处是否也有？", "Elsewhere was found: \(what). Is it so at yours, too?")
    }
}
