/// Every kind of row that the ledger vouches for.
package enum Audits {
    package static let all: [LedgerAudit] =
        [HiddenDangerStore.audit, GradingChoices.audit, ListedSupervisionStore.audit, InferenceStore.audit]
        + RegistryStore.audits + ViewStore.audits + [
            AccountStore.audit, SigningKeys.audit, ExportStore.audit, NoticeStore.audit, EscalationStore.audit,
            NoticePreferenceStore.audit, WebhookStore.audit,
            DoubleFullDayStore.audit, DoubleFullDayStore.roundAudit, ChecklistLines.audit,
            ViolationStore.audit, OrderRefusalStore.audit, RewardStore.audit, PulseStore.audit, GoodPracticeStore.audit,
            DaySealStore.audit, SealedIntentStore.audit,
        ]
}
