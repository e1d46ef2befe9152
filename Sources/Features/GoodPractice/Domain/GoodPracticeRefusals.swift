package import Kernel

extension Refusal {
    package static let unknownPractice = Refusal(
        "good-practice.unknown", kind: .unknown, "没有这张好做法卡，或您无权查看。",
        "There is no such card, or you may not see it.")
    package static let practiceWrongPhase = Refusal(
        "good-practice.wrong-phase", kind: .conflict, "这张卡当前的状态不允许此操作。",
        "The card's present state does not allow this act.")
    package static let practiceOfAnotherMine = Refusal(
        "good-practice.another-mine", kind: .forbidden, "只有提出的矿可以发布、退回或撤回。",
        "Only the mine that proposed it publishes, declines or withdraws it.")
    package static let practiceOfOwnMine = Refusal(
        "good-practice.own-mine", kind: .conflict, "本矿的做法不需要采用。", "A mine does not adopt its own practice.")
    package static let practiceAdopted = Refusal(
        "good-practice.adopted", kind: .conflict, "本矿已采用这张卡。", "Your mine has adopted it already.")
    package static let practiceNotAdopted = Refusal(
        "good-practice.not-adopted", kind: .conflict, "先采用，再反馈效果。", "Adopt it first, then say what came of it.")
    package static let publishedByAnother = Refusal(
        "good-practice.by-another", kind: .forbidden, "须由提出人以外的人审核发布（矿长除外）。",
        "Somebody other than who proposed it publishes it, unless it is the manager.")
    package static let nobodyToRead = Refusal(
        "good-practice.no-branch", kind: .conflict, field: "audience", "登记中本矿没有这一级的单位，请先补上或选另一范围。",
        "The registry names nobody there above your mine; add them, or choose the other circle.")
    package static func namedInPractice(_ name: String, _ field: String) -> Refusal {
        Refusal(
            "good-practice.named", field: field, "文字里有本矿人员的姓名“\(name)”，请改为岗位，不写个人。",
            "The text names “\(name)” of your mine; write the post instead of the person.")
    }
}
