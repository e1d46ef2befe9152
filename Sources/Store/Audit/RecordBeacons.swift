import Database
import Kernel
import Ledger

/// Whether the checkpoints that records name as seen are those that were signed before them.
struct RecordBeacons {
    /// The one that was looked up last: records that follow each other name the same.
    private var last: Beacon?

    mutating func check(_ record: Record?, at index: Int, _ db: Reader, _ report: inout AuditReport) throws {
        guard let record, let beacon = record.beacon else { return }
        if beacon.size > index {
            report.find(record.subject, index, "record \(index) names a checkpoint that came after it")
        }
        guard beacon != last else { return }
        last = beacon
        do { _ = try Chronicle.knownBeacon(beacon.text, db) } catch is Refusal {
            report.find(record.subject, index, "record \(index) names a checkpoint that this ledger never signed")
        }
    }
}
