import Database
import Domain
import Kernel

extension InferenceStore {
    /// A check's row is the fold of its events.
    static let audit = LedgerAudit(InferenceCheck.kind, rows: "SELECT count(*) AS n FROM inference_check") { id, db in
        try db.first("SELECT version, answer, found_id, body FROM inference_check WHERE id = \(id)") { row in
            let (version, answer): (Int, String?) = (try row["version"], try row["answer"])
            return [
                "version": String(version), "answer": answer ?? "", "found_id": try row["found_id"] ?? "",
                "body": try JSONText.encode(try JSONText.decode(InferenceCheck.self, from: try row["body"])),
            ]
        }
    } fold: { payloads in
        var events = try payloads.map { try JSONText.decode(InferenceEvent.self, from: $0.body) }
        guard !events.isEmpty, var check = InferenceCheck.founded(by: events.removeFirst()) else { return [:] }
        for event in events { check.apply(event) }
        return [
            "version": String(payloads.count), "answer": check.answer?.kind.rawValue ?? "",
            "found_id": check.answer?.danger?.text ?? "", "body": try JSONText.encode(check),
        ]
    }
}
