import CLibpq
import CSQLite
import Foundation

/// Where a running question stands, on either engine; it remembers which column it expects to be asked for next.
final class Cursor {
    private enum Source { case sqlite(OpaquePointer), postgres(OpaquePointer) }
    private let source: Source
    private let columns: Int32
    private var expected: Int32 = 0
    var row: Int32 = 0

    init(sqlite statement: OpaquePointer) {
        source = .sqlite(statement)
        columns = sqlite3_column_count(statement)
    }

    init(postgres result: OpaquePointer) {
        source = .postgres(result)
        columns = PQnfields(result)
    }

    func value(of name: StaticString) throws -> Value {
        guard let index = index(of: name) else {
            throw StoreError(code: "other", message: "the answer has no column \(name)")
        }
        expected = index + 1 < columns ? index + 1 : 0
        return try value(at: index)
    }

    func value(at index: Int32) throws -> Value {
        switch source {
        case .sqlite(let statement): SQLiteValue.read(statement, index)
        case .postgres(let result): try PostgresValue.read(result, row: row, index)
        }
    }

    private func index(of name: StaticString) -> Int32? {
        if expected < columns, isNamed(name, expected) { return expected }
        return (0..<columns).first { isNamed(name, $0) }
    }

    private func isNamed(_ name: StaticString, _ index: Int32) -> Bool {
        let found: UnsafePointer<CChar>? =
            switch source {
            case .sqlite(let statement): sqlite3_column_name(statement, index)
            case .postgres(let result): UnsafePointer(PQfname(result, index))
            }
        guard let found else { return false }
        return strlen(found) == name.utf8CodeUnitCount && memcmp(found, name.utf8Start, name.utf8CodeUnitCount) == 0
    }
}
