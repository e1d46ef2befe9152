import Domain
import Kernel
import Store

/// What a mine's records are called.
enum LedgerTexts {
    static let title = Localized("账本", "Ledger")
    static let help = Localized(
        "本矿每一次变更都在这里，只增不改。「已入账」是公开的校验点证明该记录已经存在的时刻。",
        "Every change of this mine is here; nothing is altered or taken away. “Proven” is when a published checkpoint shows that the record was there."
    )
    static let heads = [
        Localized("序号", "No."), Localized("时间", "When"), Localized("内容", "What"), Localized("身份", "Role"),
        Localized("签名", "Signature"), proven, Localized("摘要", "Hash"),
    ]
    static let proven = Localized("已入账", "Proven")
    static let signed = Localized("已签名", "signed")
    static let notYet = Localized("等待校验点", "at the next checkpoint")

    /// What a step is called where a feature names it; its type stands beside it in any case.
    static func act(_ type: String) -> Localized? {
        if type.hasPrefix("\(HiddenDanger.kind).") { return HiddenDangerTexts.event(type) }
        return events[type]
    }

    static func kind(_ kind: String) -> Localized { kinds[kind] ?? Localized(kind, kind) }

    private static let events = [
        ListedSupervisionTexts.events, DoubleFullDayTexts.events, ViolationTexts.events, PulseTexts.events,
        GoodPracticeTexts.events, SealedIntentTexts.events, ["day.seal": DaySealTexts.event],
    ].reduce(into: [:]) { $0.merge($1) { first, _ in first } }

    private static let kinds = [
        HiddenDanger.kind: Localized("隐患", "Hidden danger"), ListedSupervision.kind: ListedSupervisionTexts.title,
        DoubleFullDay.kind: DoubleFullDayTexts.title, Pulse.kind: PulseTexts.short,
        GoodPractice.kind: GoodPracticeTexts.title,
        CheckRound.kind: Localized("检查轮次", "Round"),
        ViolationCase.kind: Localized("三违", "Violation"), OrderRefusal.kind: Localized("拒绝违章指挥", "Refused order"),
        RewardList.kind: Localized("奖励名单", "Reward list"),
        InferenceCheck.kind: Localized("举一反三", "Question to others"),
        GradingChoice.kind: RegistryTexts.grading, Domain.Site.kind: Localized("矿山", "Mine"),
        Place.kind: RegistryTexts.place,
        Post.kind: RegistryTexts.post, Person.kind: RegistryTexts.person, Holding.kind: Localized("任职", "Post held"),
        Licence.kind: RegistryTexts.licences, DatedFact.kind: RegistryTexts.figures,
        Contract.kind: Localized("承包合同", "Contract"), Project.kind: RegistryTexts.projects,
        Engagement.kind: RegistryTexts.engagements, Organisation.kind: Localized("单位", "Organisation"),
        ListApproval.kind: RegistryTexts.lists, Acknowledgement.kind: Localized("知悉", "Acknowledgement"),
        Escalation.kind: Localized("逐级上报", "Escalation"), Delegation.kind: Localized("授权", "Delegation"),
        SavedView.kind: Localized("视图", "View"), ColumnChoice.kind: Localized("列选择", "Columns"),
        DaySeal.kind: DaySealTexts.title, SealedIntent.kind: SealedIntentTexts.one,
        "account": Localized("账号", "Account"), "export": Localized("导出", "Export"),
        "photo": Localized("照片", "Photo"), "import": Localized("导入", "Import"),
    ]
}
