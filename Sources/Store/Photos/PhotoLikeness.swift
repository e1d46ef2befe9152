package import Database
package import Kernel
import Pictures

/// How photos look, so that one that was used before is found by an index, also when it was packed again.
package enum PhotoLikeness {
    static let migration = Migration(
        number: 151, "how photos look, by quarters of their likeness",
        [
            """
            CREATE TABLE photo_band (
                band \(.integer) NOT NULL, hash TEXT NOT NULL, likeness \(.integer) NOT NULL, PRIMARY KEY (band, hash)
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "CREATE INDEX photo_band_by_hash ON photo_band (hash)",
        ])

    /// What else shows a photo that looks like one of a subject's.
    package struct Twin: Hashable, Sendable {
        package let own: PhotoHash
        package let subject: String
        package let other: PhotoHash
    }

    /// So many rows are compared; a quarter that more photos share says nothing.
    private static let compared = 400

    static func keep(_ likeness: Likeness?, of hash: PhotoHash, _ db: Writer) throws {
        guard let likeness else { return }
        for band in likeness.bands {
            try db.run(
                """
                INSERT INTO photo_band (band, hash, likeness) VALUES (\(band), \(hash.text), \(Int(bitPattern: UInt(likeness.bits))))
                ON CONFLICT (band, hash) DO NOTHING
                """)
        }
    }

    static func forget(_ hashes: [String], _ db: Writer) throws {
        guard !hashes.isEmpty else { return }
        try db.run("DELETE FROM photo_band WHERE hash IN \(any: hashes)")
    }

    /// The site's other subjects that show a like photo, in the order of their names.
    package static func twins(of hashes: [PhotoHash], shownBy subject: String, at site: SiteID, _ db: Reader) throws
        -> [Twin]
    {
        guard !hashes.isEmpty else { return [] }
        let rows = try db.all(question(hashes.prefix(100).map(\.text), subject, site)) { row in
            let (own, other): (String, String) = (try row["own"], try row["other"])
            let distance = Likeness(try row["own_bits"] as Int).distance(to: Likeness(try row["other_bits"] as Int))
            let showing: String = try row["subject"]
            return (own: PhotoHash(own), other: PhotoHash(other), subject: showing, distance: distance)
        }
        let near = rows.filter { $0.distance <= Likeness.mostDistance }
        let twins = near.compactMap { row -> Twin? in
            guard let own = row.own, let other = row.other else { return nil }
            return Twin(own: own, subject: row.subject, other: other)
        }
        return Set(twins).sorted { ($0.subject, $0.own, $0.other) < ($1.subject, $1.own, $1.other) }
    }

    static func question(_ hashes: [String], _ subject: String, _ site: SiteID) -> SQL {
        """
        SELECT own.hash AS own, own.likeness AS own_bits, other.hash AS other, other.likeness AS other_bits, photo_use.subject
        FROM photo_band own CROSS JOIN photo_band other CROSS JOIN photo_use
        WHERE own.hash IN \(any: hashes) AND other.band = own.band AND photo_use.hash = other.hash
            AND photo_use.withdrawn_at IS NULL AND photo_use.site_id = \(site) AND photo_use.subject <> \(subject)
        LIMIT \(compared)
        """
    }
}

extension Likeness {
    fileprivate init(_ kept: Int) { self.init(bits: UInt64(UInt(bitPattern: kept))) }
}
