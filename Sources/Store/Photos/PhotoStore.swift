package import Database
package import Kernel
package import Pictures

/// Who uploaded which photo, and what names it: a photo is seen only through what names it.
package struct PhotoStore: Sendable {
    static let migration = Migration(
        number: 40, "uploads that wait to be named, and what names a photo",
        [
            """
            CREATE TABLE photo_upload (
                hash TEXT NOT NULL, person_id TEXT NOT NULL, bytes \(.integer) NOT NULL, width \(.integer) NOT NULL,
                height \(.integer) NOT NULL, uploaded_at \(.integer) NOT NULL, PRIMARY KEY (hash, person_id)
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "CREATE INDEX photo_upload_by_age ON photo_upload (uploaded_at)",
            """
            CREATE TABLE photo_use (
                site_id TEXT NOT NULL REFERENCES site (id), subject TEXT NOT NULL, hash TEXT NOT NULL,
                withdrawn_at \(.integer), PRIMARY KEY (site_id, subject, hash)
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "CREATE INDEX photo_use_by_hash ON photo_use (hash, withdrawn_at)",
        ])

    static let byPerson = Migration(
        number: 41, "how many uploads of a person wait",
        ["CREATE INDEX photo_upload_by_person ON photo_upload (person_id, uploaded_at)"])

    /// More than this many that nothing names is nobody's shift: the disk is for all.
    package static let mostWaiting = 60

    /// Nobody's photo is named by so many things that a page asks about more of them.
    private static let mostUses = 50

    let store: DataStore
    package init(_ store: DataStore) { self.store = store }

    /// Notes that this person has put a photo on the shelf and may now name it, and how it looks.
    package func upload(_ photo: Photo, _ likeness: Likeness? = nil, in context: Context) async throws {
        _ = try await store.write { db in
            try db.run(
                """
                INSERT INTO photo_upload (hash, person_id, bytes, width, height, uploaded_at)
                VALUES (\(photo.hash.text), \(context.actor.person), \(photo.bytes), \(photo.width), \(photo.height), \(context.now))
                ON CONFLICT (hash, person_id) DO UPDATE SET uploaded_at = excluded.uploaded_at
                """)
            try PhotoLikeness.keep(likeness, of: photo.hash, db)
        }
    }

    /// Refuses somebody who uploads and uploads and names nothing.
    package func checkRoom(for person: PersonID) async throws {
        let waiting = try await store.read { db in
            try db.value("SELECT count(*) AS n FROM photo_upload WHERE person_id = \(person)", as: Int.self)
        }
        guard waiting < Self.mostWaiting else { throw Refusal.tooManyUploads }
    }

    /// The photos that this person uploaded and that nothing names yet, in the order asked for.
    package static func uploads(_ hashes: [PhotoHash], by person: PersonID, _ db: Reader) throws -> [Photo] {
        let found = try db.all(
            """
            SELECT hash, bytes, width, height FROM photo_upload
            WHERE person_id = \(person) AND hash IN \(any: hashes.prefix(100).map(\.text))
            """, Photo.init)
        return try hashes.map { hash in
            guard let photo = found.first(where: { $0.hash == hash }) else { throw Refusal.unknownUpload }
            return photo
        }
    }

    /// Lets a subject show a photo that the actor uploaded; nobody else's, for knowing a hash gives no right to it.
    package static func name(_ photo: Photo, by subject: String, at site: SiteID, _ db: Writer, _ context: Context)
        throws
    {
        guard try uploads([photo.hash], by: context.actor.person, db) == [photo] else { throw Refusal.unknownUpload }
        try db.run("INSERT INTO photo_use (site_id, subject, hash) VALUES (\(site), \(subject), \(photo.hash.text))")
        try db.run("DELETE FROM photo_upload WHERE hash = \(photo.hash.text) AND person_id = \(context.actor.person)")
    }

    package static func withdraw(
        _ hash: PhotoHash, from subject: String, at site: SiteID, _ db: Writer, _ context: Context
    ) throws {
        try db.run(
            """
            UPDATE photo_use SET withdrawn_at = \(context.now)
            WHERE site_id = \(site) AND subject = \(subject) AND hash = \(hash.text)
            """)
    }

    /// What shows a photo now; whoever may see one of these may see the photo.
    package static func subjects(showing hash: PhotoHash, _ db: Reader) throws -> [String] {
        try db.all(
            """
            SELECT subject FROM photo_use WHERE hash = \(hash.text) AND withdrawn_at IS NULL
            ORDER BY site_id, subject LIMIT \(mostUses)
            """
        ) { try $0["subject"] as String }
    }

    package static func isUpload(_ hash: PhotoHash, by person: PersonID, _ db: Reader) throws -> Bool {
        try db.value(
            "SELECT count(*) AS n FROM photo_upload WHERE hash = \(hash.text) AND person_id = \(person)", as: Int.self)
            > 0
    }
}

extension Photo {
    fileprivate init(_ row: Row) throws {
        let text: String = try row["hash"]
        guard let hash = PhotoHash(text) else {
            throw StoreError(code: "other", message: "a photo's hash is broken: \(text)")
        }
        self.init(hash: hash, bytes: try row["bytes"], width: try row["width"], height: try row["height"])
    }
}

extension Refusal {
    package static let tooManyUploads = Refusal(
        "photo.too-many-uploads", kind: .busy, field: "photos", "您已上传 \(PhotoStore.mostWaiting) 张尚未使用的照片，请先提交表单，或明天再试。",
        "You have uploaded \(PhotoStore.mostWaiting) photos that nothing uses yet. Send the form first, or try again tomorrow."
    )
    package static let unknownUpload = Refusal(
        "photo.not-uploaded", field: "photos", "照片已过期或不是您上传的，请重新上传。",
        "The photo has expired or was not uploaded by you. Send it again.")
}
