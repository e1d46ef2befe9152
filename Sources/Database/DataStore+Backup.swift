import Foundation

extension DataStore {
    /// Writes a copy of the whole database, as it is at one moment, into a new file; the server may go on writing.
    ///
    /// SQLite only (`VACUUM INTO`); PostgreSQL brings a tool of its own. Throws when the file is there already.
    package static func copy(_ engine: Engine, to path: String) throws {
        guard case .sqlite = engine else {
            throw StoreError(code: "other", message: "a copy into a file is SQLite's; use pg_dump for PostgreSQL")
        }
        try Connection.open(engine, isReader: false).run("VACUUM INTO \(path)")
    }
}
