package import Database
package import Kernel

/// The chain of a site: all its records in their order, whatever they are about.
extension Chronicle {
    static let bySite = Migration(
        number: 260, "the records of a site are found in their order",
        ["CREATE INDEX payload_by_site ON payload (site_id, seq)"])

    /// One record as the ledger knows it: neither what it says nor who made it.
    package struct ChainLink: Sendable {
        package let seq: Int
        package let type: String
        /// `hidden-danger/…`: the kind and the id of what it is about.
        package let subject: String
        package let role: Role?
        package let at: Instant
        /// Of the salted payload: `sha256:…`
        package let hash: String
        package let isSigned: Bool
        /// The checkpoint that its maker's device had seen before; `nil` where the record names none.
        package let provenAfter: Instant?
        /// When the ledger shows that it was there; `nil` until the next checkpoint.
        package let provenBy: Instant?
    }

    /// The records of a site, newest first, and how many there are; `before` goes on from the last of a page.
    package static func chain(
        of site: SiteID, before: Int? = nil, limit: Int, _ db: Reader
    ) throws -> (rows: [ChainLink], total: Int) {
        let newest = try db.first("SELECT seq FROM chain WHERE site_id = \(site)") { try $0["seq"] as Int }
        let rows = try db.all(
            """
            SELECT seq, type, subject, role, claimed_at, hash, credential,
                (SELECT published_at FROM checkpoint WHERE size = payload.beacon) AS after_at,
                (SELECT published_at FROM checkpoint WHERE size > payload.idx ORDER BY size LIMIT 1) AS before_at
            FROM payload WHERE site_id = \(site) AND seq < \(before ?? Int.max) ORDER BY seq DESC LIMIT \(limit)
            """
        ) { row in
            ChainLink(
                seq: try row["seq"], type: try row["type"], subject: try row["subject"],
                role: Role(rawValue: try row["role"]), at: try row["claimed_at"], hash: try row["hash"],
                isSigned: try row["credential"] as String? != nil,
                provenAfter: try row["after_at"], provenBy: try row["before_at"])
        }
        return (rows, newest.map { $0 + 1 } ?? 0)
    }
}
