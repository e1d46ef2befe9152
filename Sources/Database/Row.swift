import CSQLite

/// One row, read by name while its query runs.
package struct Row {
    private let statement: OpaquePointer

    init(_ statement: OpaquePointer) { self.statement = statement }

    package subscript<T: Columnar>(_ name: StaticString) -> T {
        get throws {
            guard let index = index(of: name) else {
                throw StoreError(code: "other", message: "the answer has no column \(name)")
            }
            guard let value = T(sqlValue: value(at: index)) else {
                throw StoreError(code: "other", message: "column \(name) is not \(T.self)")
            }
            return value
        }
    }

    func value(at index: Int32) -> Value {
        switch sqlite3_column_type(statement, index) {
        case SQLITE_INTEGER: return .int(sqlite3_column_int64(statement, index))
        case SQLITE_FLOAT: return .real(sqlite3_column_double(statement, index))
        case SQLITE_TEXT:
            let bytes = UnsafeBufferPointer(
                start: sqlite3_column_text(statement, index), count: Int(sqlite3_column_bytes(statement, index)))
            return .text(String(decoding: bytes, as: UTF8.self))
        case SQLITE_BLOB:
            let start = sqlite3_column_blob(statement, index)
            return .bytes(Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, index)))))
        default: return .null  // SQLITE_NULL, the fifth and last type
        }
    }

    private func index(of name: StaticString) -> Int32? {
        name.withUTF8Buffer { wanted in
            (0..<sqlite3_column_count(statement)).first { index in
                guard let found = sqlite3_column_name(statement, index) else { return false }
                return (0..<wanted.count).allSatisfy { UInt8(bitPattern: found[$0]) == wanted[$0] && found[$0] != 0 }
                    && found[wanted.count] == 0
            }
        }
    }
}
