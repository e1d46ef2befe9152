import ArgumentParser
import CSQLite
import Foundation

/// The least that a durable record can cost here: SQLite alone, WAL, FULL, 256 rows a transaction.
struct BareInsert: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Inserts rows with SQLite alone, as a yardstick.")

    @Argument(help: "The database file to make.") var path: String
    @Option(help: "How many rows.") var rows = 200_000

    func run() throws {
        var opened: OpaquePointer?
        guard sqlite3_open(path, &opened) == SQLITE_OK, let db = opened else {
            throw ValidationError("cannot open \(path)")
        }
        defer { sqlite3_close(db) }
        sqlite3_exec(
            db, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE r (id TEXT PRIMARY KEY, body TEXT)",
            nil, nil, nil)
        var prepared: OpaquePointer?
        sqlite3_prepare_v2(db, "INSERT INTO r VALUES (?, ?)", -1, &prepared, nil)
        guard let insert = prepared else { throw ValidationError(String(cString: sqlite3_errmsg(db))) }
        defer { sqlite3_finalize(insert) }
        let body = String(repeating: "风门闭锁失效，两道风门可同时打开。", count: 9)
        let begin = CPU.seconds()
        for number in 0..<rows {
            if number % 256 == 0 { sqlite3_exec(db, "BEGIN", nil, nil, nil) }
            sqlite3_bind_text(insert, 1, "danger-\(number)", -1, davylamp_sqlite_transient())
            sqlite3_bind_text(insert, 2, body, -1, davylamp_sqlite_transient())
            guard sqlite3_step(insert) == SQLITE_DONE else {
                throw ValidationError(String(cString: sqlite3_errmsg(db)))
            }
            sqlite3_reset(insert)
            if number % 256 == 255 || number == rows - 1 { sqlite3_exec(db, "COMMIT", nil, nil, nil) }
        }
        try report(["rows": Double(rows), "per_cpu_second": Double(rows) / (CPU.seconds() - begin)])
    }
}
