package import Database
package import Kernel
import Ledger

/// Checkpoints as beacons: nobody could have named one before it was there, so what names it was made later.
extension Chronicle {
    /// The newest checkpoint; `nil` before the first.
    package static func newestBeacon(_ db: Reader) throws -> Beacon? {
        try db.first("SELECT note FROM checkpoint ORDER BY size DESC LIMIT 1", note).map(beacon)
    }

    /// The checkpoint that somebody says to have seen; refused unless this ledger signed it at that size.
    package static func knownBeacon(_ text: String, _ db: Reader) throws -> Beacon {
        guard let beacon = Beacon(text: text) else { throw Refusal.beaconUnreadable }
        let own = try db.first("SELECT note FROM checkpoint WHERE size = \(beacon.size)", note).map(Self.beacon)
        guard own == beacon else { throw Refusal.beaconStrange(size: beacon.size) }
        return beacon
    }

    private static func note(_ row: Row) throws -> String { try row["note"] }

    private static func beacon(_ note: String) throws -> Beacon {
        let checkpoint = try Checkpoint(note: note)
        return Beacon(size: checkpoint.size, root: checkpoint.root.base64)
    }
}

extension Refusal {
    package static let beaconUnreadable = Refusal(
        "ledger.beacon-unreadable", "所附校验点无法识别，应写成“大小:根”，如 4031:cm9v…；也可以不附。",
        "The checkpoint that came with it cannot be read; it is size:root, such as 4031:cm9v…, or is left out.")

    /// A restored or another house's ledger: what the device saw is not in this one.
    package static func beaconStrange(size: Int) -> Refusal {
        Refusal(
            "ledger.beacon-strange", kind: .conflict,
            "本账本在第 \(size) 条处没有签发过该校验点，这台设备见过的是另一本账。请刷新页面，核对内容后重新提交；如反复出现，请报告管理员。",
            "This ledger signed no such checkpoint at record \(size): the device saw another ledger. Reload the page, check what it says and send it again; tell the administrator if it comes back."
        )
    }
}
