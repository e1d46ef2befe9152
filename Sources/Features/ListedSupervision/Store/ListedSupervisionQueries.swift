package import Database
package import Domain
package import Kernel

/// One line of the lists of listed dangers; `publicText` is all that the public reads of the danger.
package struct ListedSupervisionRow: Sendable {
    package let listing: ListedSupervision
    package let siteName: String
}

/// A listing by when it last changed.
package typealias ListingCursor = TimeCursor<ListedSupervisionSubject>

extension ListedSupervisionStore {
    package static func find(_ id: ListedSupervisionID, for actor: Actor, _ db: Reader) throws -> Kept? {
        try db.first(
            """
            SELECT listed_supervision.version, listed_supervision.body FROM listed_supervision
            JOIN site ON site.id = listed_supervision.site_id
            WHERE listed_supervision.id = \(id) AND \(try Scope.of(actor, db).condition)
            """
        ) { row in
            let version: Int = try row["version"]
            return Kept(listing: try JSONText.decode(from: try row["body"]), version: version)
        }
    }

    package static func known(_ text: String, for actor: Actor, _ db: Reader) throws -> Kept {
        guard let id = ListedSupervisionID(text), let kept = try find(id, for: actor, db) else {
            throw Refusal.unknownListing
        }
        return kept
    }

    /// The listings in the actor's scope, last changed first; `after` is the last row of the page before.
    package static func page(
        of site: SiteID? = nil, after: ListingCursor? = nil, limit: Int, for actor: Actor, _ db: Reader
    ) throws -> (rows: [(row: ListedSupervisionRow, cursor: ListingCursor)], total: Int) {
        var scope = try Scope.of(actor, db).condition
        if let site { scope = "\(scope) AND listed_supervision.site_id = \(site)" }
        let total = try db.value(
            "SELECT count(*) AS n FROM listed_supervision JOIN site ON site.id = listed_supervision.site_id WHERE \(scope)",
            as: Int.self)
        let beyond: SQL =
            if let after {
                "(listed_supervision.changed_at, listed_supervision.id) < (\(after.at), \(after.id))"
            } else { "1 = 1" }
        let rows = try db.all(
            """
            SELECT site.name, listed_supervision.changed_at, listed_supervision.body FROM listed_supervision
            JOIN site ON site.id = listed_supervision.site_id
            WHERE \(scope) AND \(beyond)
            ORDER BY listed_supervision.changed_at DESC, listed_supervision.id DESC LIMIT \(limit)
            """
        ) { row in
            let (name, changed): (String, Instant) = (try row["name"], try row["changed_at"])
            let listing: ListedSupervision = try JSONText.decode(from: try row["body"])
            return (
                row: ListedSupervisionRow(listing: listing, siteName: name), cursor: TimeCursor(changed, listing.id)
            )
        }
        return (rows, total)
    }

    /// What anybody may read: the listings that a notice made public, newest first.
    package static func published(limit: Int, _ db: Reader) throws -> [ListedSupervisionRow] {
        try db.all(
            """
            SELECT site.name, listed_supervision.body FROM listed_supervision JOIN site ON site.id = listed_supervision.site_id
            WHERE listed_supervision.noticed_at IS NOT NULL
            ORDER BY listed_supervision.noticed_at DESC, listed_supervision.id DESC LIMIT \(limit)
            """
        ) { row in
            let name: String = try row["name"]
            return ListedSupervisionRow(listing: try JSONText.decode(from: try row["body"]), siteName: name)
        }
    }
}
