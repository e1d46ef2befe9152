/// Every kind of row that the ledger vouches for.
package enum Audits {
    package static let all: [LedgerAudit] =
        [HiddenDangerStore.audit] + RegistryStore.audits + [AccountStore.audit]
}
