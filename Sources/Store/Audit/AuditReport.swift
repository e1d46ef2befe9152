/// What an audit found.
package struct AuditReport: Hashable, Sendable {
    package struct Finding: Hashable, Sendable {
        /// A subject, a site's chain, or a file.
        package let subject: String
        /// The first ledger index it concerns, where one can be named.
        package let index: Int?
        package let reason: String
    }

    package private(set) var records = 0
    package private(set) var subjects: [String: Int] = [:]
    package private(set) var findings: [Finding] = []
    /// Mines with a past day that has no seal yet, as after a time in which the server was off; no fault.
    package private(set) var unsealed: [String] = []
    /// How many findings there are beyond those kept.
    package private(set) var more = 0

    private static let most = 100

    mutating func sawRecord() { records += 1 }
    mutating func saw(_ kind: String) { subjects[kind, default: 0] += 1 }

    mutating func expect(seals: [(mine: String, since: String)]) {
        unsealed = seals.map { "\($0.mine) since \($0.since)" }
    }

    mutating func find(_ subject: String, _ index: Int? = nil, _ reason: String) {
        if findings.count < Self.most {
            findings.append(Finding(subject: subject, index: index, reason: reason))
        } else {
            more += 1
        }
    }
}
