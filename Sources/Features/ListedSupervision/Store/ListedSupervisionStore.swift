package import Database
package import Domain
package import Kernel

/// Listings and their danger change together: the danger knows that it is listed, and from when to when.
package struct ListedSupervisionStore: Sendable {
    static let migration = Migration(
        number: 31, "listed supervision of major dangers",
        [
            """
            CREATE TABLE listed_supervision (
                site_id TEXT NOT NULL REFERENCES site (id), id TEXT NOT NULL UNIQUE, danger_id TEXT NOT NULL,
                phase TEXT NOT NULL, level TEXT NOT NULL, deadline_on TEXT, noticed_at \(.integer), changed_at \(.integer) NOT NULL,
                version \(.integer) NOT NULL CHECK (version > 0), body \(.json) NOT NULL, PRIMARY KEY (site_id, id)
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "CREATE INDEX listed_supervision_by_notice ON listed_supervision (noticed_at, id) WHERE noticed_at IS NOT NULL",
            "CREATE INDEX listed_supervision_by_site ON listed_supervision (site_id, changed_at, id)",
            "CREATE INDEX listed_supervision_by_danger ON listed_supervision (danger_id)",
        ])

    package struct Kept: Sendable {
        package let listing: ListedSupervision
        package let version: Int
    }

    package static func propose(_ command: ProposeListing, in context: Context, _ db: Writer) throws -> Kept {
        guard let danger = try HiddenDangerStore.find(command.danger, for: context.actor, db) else {
            throw Refusal.unknownHiddenDanger
        }
        let open = try db.first(
            """
            SELECT id FROM listed_supervision
            WHERE danger_id = \(command.danger) AND phase NOT IN ('delisted', 'declined')
            """
        ) { try $0["id"] as String }
        guard open == nil else { throw Refusal.listedAlready }
        let event = try command.decide(on: danger.danger, in: context)
        guard let listing = ListedSupervision.founded(by: event) else {
            preconditionFailure("a proposal founds a listing")
        }
        try db.run(
            """
            INSERT INTO listed_supervision (site_id, id, danger_id, phase, level, changed_at, version, body)
            VALUES (\(listing.site), \(listing.id), \(listing.danger), \(listing.phase.rawValue), \(listing.level.rawValue),
                \(context.now), 1, \(try JSONText.encode(listing)))
            """)
        try record(event, about: listing, number: 0, db, context)
        return Kept(listing: listing, version: 1)
    }

    package static func perform(
        _ command: some Command<ListedSupervision>, on id: ListedSupervisionID, version: Int?, in context: Context,
        _ db: Writer
    ) throws -> Kept {
        guard let kept = try find(id, for: context.actor, db) else { throw Refusal.unknownListing }
        guard version == nil || version == kept.version else { throw Refusal.stale }
        if let application = command as? ApplyForListingAcceptance {
            guard let danger = try HiddenDangerStore.find(kept.listing.danger, for: context.actor, db) else {
                throw Refusal.unknownHiddenDanger
            }
            try application.check(danger.danger)
        }
        var (listing, next) = (kept.listing, kept.version)
        for event in try command.decide(on: listing, in: context) {
            listing.apply(event)
            try record(event, about: listing, number: next, db, context)
            try tell(event, of: listing, in: context, db)
            next += 1
        }
        try save(listing, version: next, at: context.now, db)
        try NoticeStore.seen("\(ListedSupervision.kind)/\(listing.id)", in: context, db)
        return Kept(listing: listing, version: next)
    }

    /// The danger's own history says that it was listed, raised and taken off.
    private static func tell(
        _ event: ListedSupervisionEvent, of listing: ListedSupervision, in context: Context, _ db: Writer
    ) throws {
        let told: HiddenDangerEvent
        switch event {
        case .noticed, .raised: told = .listed(ListingMark(id: listing.id, level: listing.level))
        case .delisted: told = .delisted(at: context.now)
        default: return  // the danger is not touched by the rest
        }
        guard let danger = try HiddenDangerStore.find(listing.danger, for: context.actor, db) else {
            throw Refusal.unknownHiddenDanger
        }
        try HiddenDangerStore.note(told, on: danger, in: context, db)
    }

    private static func save(_ listing: ListedSupervision, version: Int, at instant: Instant, _ db: Writer) throws {
        try db.run(
            """
            UPDATE listed_supervision SET phase = \(listing.phase.rawValue), level = \(listing.level.rawValue),
                deadline_on = \(listing.notice?.deadline), noticed_at = \(listing.notice?.at), changed_at = \(instant),
                version = \(version), body = \(try JSONText.encode(listing))
            WHERE site_id = \(listing.site) AND id = \(listing.id)
            """)
    }

    private static func record(
        _ event: ListedSupervisionEvent, about listing: ListedSupervision, number: Int, _ db: Writer, _ context: Context
    ) throws {
        try db.append(event, of: listing, number: number, site: listing.site, in: context)
        try NoticeStore.tell(event, of: listing, number: number, in: context, db)
    }
}
