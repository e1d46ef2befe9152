/// Questions inside one snapshot; it cannot leave its closure.
package class Reader {
    let connection: Connection
    /// Gathers the questions while their plans are asked for.
    var asked: [SQL]?
    private var remembered: [String: any Sendable] = [:]

    init(_ connection: Connection) { self.connection = connection }

    package func all<T>(_ sql: SQL, _ make: (Row) throws -> T) throws -> [T] {
        var found: [T] = []
        asked?.append(sql)
        try connection.query(sql) { found.append(try make($0)) }
        return found
    }

    package func first<T>(_ sql: SQL, _ make: (Row) throws -> T) throws -> T? {
        var found: T?
        asked?.append(sql)
        try connection.query(sql, most: 1) { found = try make($0) }
        return found
    }

    /// The first column `n` of the first row.
    package func value<T: Columnar>(_ sql: SQL, as: T.Type = T.self) throws -> T {
        guard let found = try first(sql, { try $0["n"] as T }) else {
            throw StoreError(code: "other", message: "a question that always has an answer had none")
        }
        return found
    }

    /// What was found once under a name, for questions whose answer nothing in this closure changes.
    package func remembering<T: Sendable>(_ name: String, _ find: () throws -> T) rethrows -> T {
        if let known = remembered[name], let found = known as? T { return found }
        let found = try find()
        remembered[name] = found
        return found
    }

    package func each(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        asked?.append(sql)
        try connection.query(sql, body)
    }
}

/// Changes inside one transaction, which may run twice: touch nothing but the database.
package final class Writer: Reader {
    /// Where this command's records will stand in the ledger, if it is acknowledged.
    package let firstIndex: Int
    private(set) var records: [[UInt8]] = []
    private(set) var hasWritten = false
    package var lastRecord: [UInt8]? { records.last }
    /// Where the next record will stand.
    package var nextIndex: Int { firstIndex + records.count }
    /// What this command has gathered, and what those of its batch had before it.
    let gathering = Gathering()
    private let before: Gathering

    init(_ connection: Connection, firstIndex: Int, after before: Gathering) {
        (self.firstIndex, self.before) = (firstIndex, before)
        super.init(connection)
    }

    /// Changes what is written once for the whole batch; it is dropped when this command is refused.
    package func gather(_ change: some Gathered) { gathering.add(change) }

    /// What `find` finds in what this command has gathered, else in what its batch has; `nil` where the tables are right.
    package func gathered<Kind: Gathered, Found>(_: Kind.Type, _ find: (Kind) -> Found?) -> Found? {
        gathering.value(Kind.self).flatMap(find) ?? before.value(Kind.self).flatMap(find)
    }

    package func run(_ sql: SQL) throws {
        hasWritten = true
        try connection.run(sql)
    }

    package func returning<T>(_ sql: SQL, _ make: (Row) throws -> T) throws -> T? {
        hasWritten = true
        return try first(sql, make)
    }

    /// Appends to the ledger in this transaction; its index is given at the commit.
    package func record(_ bytes: [UInt8]) {
        hasWritten = true
        records.append(bytes)
    }
}
