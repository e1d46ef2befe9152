package import Database
import Ledger

/// Checks in one snapshot that records, payloads and rows say the same.
package struct LedgerAuditor: Sendable {
    private static let rowsInRead = 500
    private let audits: [String: LedgerAudit]
    private let onProgress: @Sendable (String, Int) -> Void

    package init(
        _ audits: [LedgerAudit] = Audits.all, onProgress: @escaping @Sendable (String, Int) -> Void = { _, _ in }
    ) {
        self.audits = Dictionary(audits.map { ($0.kind, $0) }) { first, _ in first }
        self.onProgress = onProgress
    }

    package func audit(_ store: DataStore) async throws -> AuditReport {
        try await store.read { db in
            var report = AuditReport()
            let chains = try walkRecords(db, &report)
            try walkPayloads(db, chains, &report)
            try checkCounts(db, &report)
            try checkPiles(db, &report)
            return report
        }
    }

    /// Every record in order: canonical, and following the one before it of its site.
    private func walkRecords(_ db: Reader, _ report: inout AuditReport) throws -> RecordChains {
        var (chains, beacons) = (RecordChains(), RecordBeacons())
        while true {
            let first = report.records
            let records = try LedgerRecords.read(db, from: first, limit: Self.rowsInRead)
            for (offset, bytes) in records.enumerated() {
                let record = chains.take(bytes, at: first + offset, &report)
                try beacons.check(record, at: first + offset, db, &report)
                report.sawRecord()
            }
            onProgress("records", report.records)
            if records.count < Self.rowsInRead { break }
        }
        let size = try db.value("SELECT size AS n FROM ledger_head WHERE id = 1", as: Int.self)
        if size != report.records {
            report.find("ledger_head", size, "it counts \(size) records; there are \(report.records)")
        }
        try chains.compareHeads(db, &report)
        report.expect(seals: chains.unsealed)
        return chains
    }

    /// Every payload, subject by subject: sealed, named by its record, and folding to its row.
    private func walkPayloads(_ db: Reader, _ chains: RecordChains, _ report: inout AuditReport) throws {
        var (history, seen): ([LedgerAudit.Payload], Int) = ([], 0)
        var last: (subject: String, number: Int) = ("", -1)
        while true {
            let page = try Self.payloads(after: last, db)
            for payload in page {
                if let subject = history.first?.subject, subject != payload.subject { try close(&history, db, &report) }
                chains.compare(payload, &report)
                history.append(payload)
                (last, seen) = ((payload.subject, payload.number), seen + 1)
            }
            onProgress("payloads", seen)
            if page.count < Self.rowsInRead { break }
        }
        try close(&history, db, &report)
        if seen != report.records {
            report.find("payload", nil, "there are \(seen) payloads for \(report.records) records")
        }
    }

    private func close(_ history: inout [LedgerAudit.Payload], _ db: Reader, _ report: inout AuditReport) throws {
        guard let subject = history.first?.subject else { return }
        defer { history.removeAll(keepingCapacity: true) }
        let parts = subject.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return report.find(subject, nil, "it is not of the form kind/id") }
        report.saw(parts[0])
        guard let audit = audits[parts[0]] else { return }
        if history.map(\.number) != Array(0..<history.count) {
            report.find(subject, nil, "its payloads are not numbered from 0 on")
        }
        do {
            guard let row = try audit.row(parts[1], db) else { return report.find(subject, nil, "its row is missing") }
            let due = try audit.fold(history)
            let fields = Set(row.keys).union(due.keys).filter { row[$0] != due[$0] && due[$0] != LedgerAudit.unsaid }
                .sorted()
            if !fields.isEmpty {
                report.find(subject, nil, "its row differs from its records in \(fields.joined(separator: ", "))")
            }
        } catch { report.find(subject, nil, "its payloads or its row cannot be read: \(error)") }
    }

    /// Rows that no record tells of.
    private func checkCounts(_ db: Reader, _ report: inout AuditReport) throws {
        for audit in audits.values.sorted(by: { $0.kind < $1.kind }) {
            let rows = try db.value(audit.rows, as: Int.self)
            let told = report.subjects[audit.kind] ?? 0
            if rows != told { report.find(audit.kind, nil, "there are \(rows) rows; the ledger tells of \(told)") }
        }
        for kind in report.subjects.keys.sorted() where audits[kind] == nil {
            report.find(kind, nil, "no audit compares this kind with its rows")
        }
    }

    /// Kept counts against a full recount.
    private func checkPiles(_ db: Reader, _ report: inout AuditReport) throws {
        for pile in Audits.piles {
            for difference in try pile.differences(db) {
                report.find(pile.name, nil, "a full recount gives another number: \(difference)")
            }
        }
    }

    private static func payloads(after last: (subject: String, number: Int), _ db: Reader) throws -> [LedgerAudit
        .Payload]
    {
        try db.all(
            """
            SELECT subject, number, site_id, seq, type, body, claimed_at, hash, salt, beacon FROM payload
            WHERE (subject, number) > (\(last.subject), \(last.number)) ORDER BY subject, number LIMIT \(rowsInRead)
            """
        ) { row in
            LedgerAudit.Payload(
                subject: try row["subject"], number: try row["number"], site: try row["site_id"], seq: try row["seq"],
                type: try row["type"], body: try row["body"], claimedAt: try row["claimed_at"], hash: try row["hash"],
                salt: try row["salt"], beacon: try row["beacon"])
        }
    }
}
