package import Database
package import Domain
package import Kernel

/// Brings a list of mines into the registry: what is new is created, what changed is merged, what is the same stays.
package struct SiteImport: Sendable {
    /// So many mines in one transaction, that nobody else waits long for the lock.
    private static let sitesInWrite = 200
    private static let root = Organisation(
        id: OrganisationID("imported") ?? OrganisationID(0), parent: nil, level: .company, name: "导入名录 Imported list")

    package struct Report: Sendable {
        package fileprivate(set) var rows = 0
        package fileprivate(set) var created = 0
        package fileprivate(set) var merged = 0
        package fileprivate(set) var unchanged = 0
        package fileprivate(set) var flaws: [SiteSheet.Flaw] = []
        package var refused: Int { rows - created - merged - unchanged }
    }

    private struct Mine: Sendable {
        let id: SiteID
        var facts: SiteFacts
        var rows = 1
    }

    fileprivate enum Outcome: Sendable { case created, merged, unchanged }

    private let store: DataStore
    package init(_ store: DataStore) { self.store = store }

    /// Reads the whole sheet before anything is written; a sheet that cannot be read changes nothing.
    package func run(_ text: String, isDryRun: Bool, in context: Context) async throws -> Report {
        var (mines, report) = try Self.read(text)
        if !isDryRun { try await makeRoot(in: context) }
        while !mines.isEmpty {
            let chunk = Array(mines.prefix(Self.sitesInWrite))
            mines.removeFirst(chunk.count)
            let outcomes = try await isDryRun ? look(chunk) : write(chunk, in: context)
            for (mine, outcome) in zip(chunk, outcomes) { report.count(outcome, rows: mine.rows) }
        }
        return report
    }

    private static func read(_ text: String) throws -> ([Mine], Report) {
        var (sheet, report): (SiteSheet?, Report) = (nil, Report())
        var (mines, places): ([Mine], [SiteID: Int]) = ([], [:])
        try CSVReader.read(text) { row in
            guard let known = sheet else { sheet = try SiteSheet(heads: row.cells); return }
            report.rows += 1
            let (facts, flaws) = known.facts(row)
            report.flaws += flaws
            guard let facts, let id = facts.id else { return }
            if let place = places[id] {
                mines[place].facts.merge(facts)
                mines[place].rows += 1
            } else {
                places[id] = mines.count
                mines.append(Mine(id: id, facts: facts))
            }
        }
        guard sheet != nil else { throw Refusal.columnsMissing }
        return (mines, report)
    }

    private func makeRoot(in context: Context) async throws {
        let isThere = try await store.read { db in
            try db.first("SELECT id FROM organisation WHERE id = \(Self.root.id)") { try $0["id"] as String } != nil
        }
        if !isThere { try await RegistryStore(store).add(Self.root, in: context) }
    }

    private func look(_ mines: [Mine]) async throws -> [Outcome] {
        try await store.read { db in try mines.map { try Self.outcome($0, db).0 } }
    }

    private static func outcome(_ mine: Mine, _ db: Reader) throws -> (Outcome, version: Int) {
        let known = try db.first("SELECT version, facts FROM site WHERE id = \(mine.id)") {
            (version: try $0["version"] as Int, facts: try $0["facts"] as String?)
        }
        guard let known else { return (.created, 0) }
        let isSame = try known.facts.map { try JSONText.decode(SiteFacts.self, from: $0) == mine.facts } ?? false
        return (isSame ? .unchanged : .merged, known.version)
    }

    private func write(_ mines: [Mine], in context: Context) async throws -> [Outcome] {
        try await store.write { db in
            try mines.map { mine in
                let (outcome, version) = try Self.outcome(mine, db)
                switch outcome {
                case .created: try Self.create(mine, db, context)
                case .merged: try Self.amend(mine, version, db, context)
                case .unchanged: break
                }
                return outcome
            }
        }.value
    }

    private static func create(_ mine: Mine, _ db: Writer, _ context: Context) throws {
        let facts = mine.facts
        let site = Site(
            id: mine.id, name: facts.name, kind: facts.kind, status: facts.status, organisation: root.id, supervisor: root.id)
        let path = try RegistryStore.path(root.id, db)
        try db.run(
            """
            INSERT INTO site (id, name, kind, status, organisation_id, owner_path, supervisor_path, version, body, facts)
            VALUES (\(site.id), \(site.name), \(site.kind.rawValue), \(site.status.rawValue), \(root.id), \(path), \(path), 1,
                \(try JSONText.encode(site)), \(try JSONText.encode(facts)))
            """)
        try record("site.registered", mine, 0, db, context)
    }

    private static func amend(_ mine: Mine, _ version: Int, _ db: Writer, _ context: Context) throws {
        try db.run(
            """
            UPDATE site SET name = \(mine.facts.name), kind = \(mine.facts.kind.rawValue),
                status = \(mine.facts.status.rawValue), facts = \(try JSONText.encode(mine.facts)), version = \(version + 1)
            WHERE id = \(mine.id)
            """)
        try record("site.amended", mine, version, db, context)
    }

    private static func record(_ type: String, _ mine: Mine, _ number: Int, _ db: Writer, _ context: Context) throws {
        let body = try JSONText.encode(mine.facts)
        try db.append(type, body: body, about: "site/\(mine.id)", number: number, site: mine.id, in: context)
    }
}

extension SiteImport.Report {
    fileprivate mutating func count(_ outcome: SiteImport.Outcome, rows: Int) {
        switch outcome {
        case .created: (created, merged) = (created + 1, merged + rows - 1)
        case .merged: merged += rows
        case .unchanged: unchanged += rows
        }
    }
}
