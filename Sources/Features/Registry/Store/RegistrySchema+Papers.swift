import Database

extension RegistrySchema {
    static let papers = Migration(
        number: 52, "licences, dated figures, contracts with projects and people, approved lists",
        [
            """
            CREATE TABLE licence (
                site_id TEXT NOT NULL REFERENCES site (id), id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, state TEXT NOT NULL,
                valid_to_on TEXT, version \(.integer) NOT NULL, body \(.json) NOT NULL, PRIMARY KEY (site_id, id)
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "CREATE INDEX licence_by_end ON licence (valid_to_on, id)",
            """
            CREATE TABLE fact (
                site_id TEXT NOT NULL REFERENCES site (id), id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, period TEXT NOT NULL,
                version \(.integer) NOT NULL, body \(.json) NOT NULL, PRIMARY KEY (site_id, id), UNIQUE (site_id, kind, period)
            ) \(sqlite: "STRICT", postgres: "")
            """,
            """
            CREATE TABLE contract (
                site_id TEXT NOT NULL REFERENCES site (id), id TEXT NOT NULL UNIQUE,
                contractor_id TEXT NOT NULL REFERENCES organisation (id), from_on TEXT NOT NULL, to_on TEXT,
                version \(.integer) NOT NULL, body \(.json) NOT NULL, PRIMARY KEY (site_id, id)
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "CREATE INDEX contract_by_contractor ON contract (contractor_id, site_id)",
            """
            CREATE TABLE project (
                site_id TEXT NOT NULL REFERENCES site (id), id TEXT NOT NULL UNIQUE,
                contract_id TEXT NOT NULL REFERENCES contract (id), from_on TEXT NOT NULL, to_on TEXT,
                version \(.integer) NOT NULL, body \(.json) NOT NULL, PRIMARY KEY (site_id, id)
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "CREATE INDEX project_by_contract ON project (contract_id, from_on, id)",
            """
            CREATE TABLE engagement (
                site_id TEXT NOT NULL REFERENCES site (id), id TEXT NOT NULL UNIQUE,
                contract_id TEXT NOT NULL REFERENCES contract (id), person_id TEXT NOT NULL REFERENCES person (id),
                from_on TEXT NOT NULL, to_on TEXT, version \(.integer) NOT NULL, body \(.json) NOT NULL,
                PRIMARY KEY (site_id, id)
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "CREATE INDEX engagement_by_person ON engagement (person_id, site_id)",
            "CREATE INDEX engagement_by_contract ON engagement (contract_id, from_on, id)",
            """
            CREATE TABLE list_approval (
                site_id TEXT NOT NULL REFERENCES site (id), id TEXT NOT NULL UNIQUE, list TEXT NOT NULL,
                number \(.integer) NOT NULL, version \(.integer) NOT NULL, body \(.json) NOT NULL,
                PRIMARY KEY (site_id, id), UNIQUE (site_id, list, number)
            ) \(sqlite: "STRICT", postgres: "")
            """,
        ])

    static let law = Migration(
        number: 53, "divisions with their years, and which organ is competent for what",
        [
            """
            CREATE TABLE division (
                id TEXT PRIMARY KEY, code TEXT NOT NULL, name TEXT NOT NULL, valid_from_on TEXT NOT NULL, valid_to_on TEXT,
                version \(.integer) NOT NULL, body \(.json) NOT NULL
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "CREATE INDEX division_by_code ON division (code, valid_from_on)",
            "CREATE INDEX division_by_name ON division (name, code)",
            """
            CREATE TABLE competence (
                id TEXT PRIMARY KEY, site_kind TEXT NOT NULL, matter TEXT NOT NULL, valid_from_on TEXT NOT NULL,
                valid_to_on TEXT, version \(.integer) NOT NULL, body \(.json) NOT NULL
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "CREATE INDEX competence_by_kind ON competence (site_kind, matter, valid_from_on)",
        ])

    static let piles = Migration(
        number: 111, "how many sites of each kind a division has, for what no organ holds there",
        ["CREATE INDEX site_by_pile ON site (supervisor_path, division_code, kind, status)"])

    static let migrations = [first, facts, bodies, tree, papers, law, piles, SitePositions.migration]
}
