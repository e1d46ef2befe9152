import Kernel

/// The texts of what the register asks about a danger: a question, what it rests on, and never a verdict.
enum DoubtTexts {
    static let title = Localized("需要核实的情况", "Questions to clear up")
    static let meaning = Localized(
        "这是系统提出的问题，不是结论，也不计入考核；时限为本地规则。",
        "These are questions and no findings, and nobody is marked by them. Their limits are local rules.")
    static let answer = Localized("在“意见”中说明情况（作为记录保存）", "Say how it was in a comment, which is kept as a record")
    static let samePhoto = Localized(
        "本条照片与下列隐患的照片相似，是否拿错了照片？", "A photo here looks like one of these dangers. Was it mixed up?")

    static func sameWords(days: Int) -> Localized {
        Localized(
            "同一人 \(days) 天内另有文字完全相同的隐患：是另一处、再次出现，还是重复填写？",
            "The same person used the same words elsewhere, no more than \(days) d apart. Another place, found again, or entered twice?"
        )
    }

    static func quickAcceptance(minutes: Int, walk: Int) -> Localized {
        Localized(
            "报告整改后 \(minutes) 分钟即验收，而到现场一般需 \(walk) 分钟。验收人当时是否已在现场？",
            "Accepted \(minutes) minutes after it was reported mended; a walk there takes some \(walk). Was the acceptor on the spot?"
        )
    }

    static func asked(_ name: String) -> Localized { Localized("了解情况的人：\(name)", "Can say how it was: \(name)") }
}
