import CSQLite
import Kernel

/// Values on their way into and out of SQLite's statements.
enum SQLiteValue {
    static func read(_ statement: OpaquePointer, _ index: Int32) -> Value {
        switch sqlite3_column_type(statement, index) {
        case SQLITE_INTEGER: return .int(sqlite3_column_int64(statement, index))
        case SQLITE_FLOAT: return .real(sqlite3_column_double(statement, index))
        case SQLITE_TEXT:
            let bytes = UnsafeBufferPointer(
                start: sqlite3_column_text(statement, index), count: Int(sqlite3_column_bytes(statement, index)))
            return .text(String(decoding: bytes, as: UTF8.self))
        case SQLITE_BLOB:
            let start = sqlite3_column_blob(statement, index)
            return .bytes(
                Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, index)))))
        default: return .null  // SQLITE_NULL, the fifth and last type
        }
    }

    /// SQLite's result code.
    static func bind(_ value: Value, at index: Int32, of statement: OpaquePointer) throws -> Int32 {
        let transient = davylamp_sqlite_transient()
        switch value {
        case .null: return sqlite3_bind_null(statement, index)
        case .int(let number): return sqlite3_bind_int64(statement, index, number)
        case .real(let number): return sqlite3_bind_double(statement, index, number)
        case .text(let text):
            guard !text.utf8.contains(0) else { throw Refusal.unstorableText }
            return sqlite3_bind_text(statement, index, text, Int32(clamping: text.utf8.count), transient)
        case .bytes(let bytes):
            return sqlite3_bind_blob(statement, index, bytes, Int32(clamping: bytes.count), transient)
        }
    }
}

extension Refusal {
    /// A zero byte: PostgreSQL keeps none in a text, so neither engine does.
    static let unstorableText = Refusal(
        "text.zero-byte", "文字中含有无法保存的控制字符，请删除后重试。",
        "The text holds a control character that cannot be kept; delete it and try again.")
}
