import Database

/// The tables of the registry. A table that belongs to a mine has the mine's id first in its key.
enum RegistrySchema {
    static let first = Migration(
        number: 2, "organisations as paths, sites, persons",
        [
            """
            CREATE TABLE organisation (
                id TEXT PRIMARY KEY, parent_id TEXT REFERENCES organisation (id), level TEXT NOT NULL,
                path TEXT NOT NULL UNIQUE, name TEXT NOT NULL, version \(.integer) NOT NULL
            ) \(sqlite: "STRICT", postgres: "")
            """,
            """
            CREATE TABLE site (
                id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, status TEXT NOT NULL,
                organisation_id TEXT NOT NULL REFERENCES organisation (id), owner_path TEXT NOT NULL,
                supervisor_path TEXT NOT NULL, version \(.integer) NOT NULL, body \(.json) NOT NULL
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "CREATE INDEX site_by_owner ON site (owner_path)",
            "CREATE INDEX site_by_supervisor ON site (supervisor_path)",
            """
            CREATE TABLE person (
                id TEXT PRIMARY KEY, name TEXT NOT NULL, organisation_id TEXT NOT NULL REFERENCES organisation (id),
                path TEXT NOT NULL, version \(.integer) NOT NULL
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "CREATE INDEX person_by_path ON person (path, name)",
        ])

    static let facts = Migration(
        number: 6, "what lists of mines say of a site", ["ALTER TABLE site ADD COLUMN facts \(.json)"])

    static let bodies = Migration(
        number: 50, "organisations and persons keep their whole value, and know the mine they belong to",
        [
            "ALTER TABLE organisation ADD COLUMN body \(.json)",
            "ALTER TABLE organisation ADD COLUMN site_id TEXT REFERENCES site (id)",
            "ALTER TABLE person ADD COLUMN body \(.json)",
            "ALTER TABLE person ADD COLUMN number TEXT",
            "ALTER TABLE person ADD COLUMN left_on TEXT",
            "ALTER TABLE site ADD COLUMN division_code TEXT",
            body(of: "organisation"), body(of: "person"),
            """
            UPDATE organisation SET site_id = (
                SELECT MIN(site.id) FROM site JOIN organisation own ON own.id = site.organisation_id
                WHERE organisation.path >= own.path AND organisation.path < own.path || '~'
            )
            """,
            "CREATE INDEX organisation_by_parent ON organisation (parent_id, name)",
            "CREATE INDEX organisation_by_site ON organisation (site_id)",
            "CREATE INDEX organisation_by_name ON organisation (name, id)",
            "CREATE INDEX person_by_organisation ON person (organisation_id, name, id)",
            "CREATE INDEX person_by_name ON person (name, id)",
            "CREATE INDEX site_by_name ON site (name, id)",
            "CREATE INDEX site_by_division ON site (division_code, name, id)",
        ])

    /// The value of a row of the first version is the payload of its first record.
    private static func body(of table: SQL) -> SQL {
        """
        UPDATE \(table) SET body = (
            SELECT CAST(payload.body AS \(sqlite: "TEXT", postgres: "JSONB")) FROM payload
            WHERE payload.subject = '\(table)/' || \(table).id AND payload.number = 0
        )
        """
    }

    static let tree = Migration(
        number: 51, "posts and who held them, and the tree of places of each mine",
        [
            """
            CREATE TABLE post (
                id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, path TEXT NOT NULL, site_id TEXT REFERENCES site (id),
                organisation_id TEXT NOT NULL REFERENCES organisation (id), ended_on TEXT,
                version \(.integer) NOT NULL CHECK (version > 0), body \(.json) NOT NULL
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "CREATE INDEX post_by_organisation ON post (organisation_id, name, id)",
            "CREATE INDEX post_by_site ON post (site_id, kind, name, id)",
            "CREATE INDEX post_by_path ON post (path)",
            """
            CREATE TABLE holding (
                id TEXT PRIMARY KEY, post_id TEXT NOT NULL REFERENCES post (id), person_id TEXT NOT NULL REFERENCES person (id),
                from_on TEXT NOT NULL, to_on TEXT, version \(.integer) NOT NULL CHECK (version > 0), body \(.json) NOT NULL
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "CREATE INDEX holding_by_post ON holding (post_id, from_on, id)",
            "CREATE INDEX holding_by_person ON holding (person_id, from_on, id)",
            """
            CREATE TABLE place (
                site_id TEXT NOT NULL REFERENCES site (id), id TEXT NOT NULL UNIQUE, parent_id TEXT REFERENCES place (id),
                kind TEXT NOT NULL, name TEXT NOT NULL, code TEXT, owner TEXT, due_on TEXT, ended_on TEXT,
                version \(.integer) NOT NULL CHECK (version > 0), body \(.json) NOT NULL, PRIMARY KEY (site_id, id)
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "CREATE INDEX place_by_kind ON place (site_id, kind, name, id)",
            "CREATE INDEX place_by_parent ON place (parent_id, name, id)",
            "CREATE UNIQUE INDEX place_by_code ON place (site_id, code)",
            "CREATE INDEX place_by_owner ON place (owner)",
        ])
}
