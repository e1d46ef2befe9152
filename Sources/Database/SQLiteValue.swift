import CSQLite
import Foundation
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
        case .text(var text):
            return try text.withUTF8 { try bind($0, at: index, of: statement) }
        case .bytes(let bytes):
            return sqlite3_bind_blob(statement, index, bytes, Int32(clamping: bytes.count), transient)
        }
    }

    private static func bind(_ text: UnsafeBufferPointer<UInt8>, at index: Int32, of statement: OpaquePointer) throws
        -> Int32
    {
        let transient = davylamp_sqlite_transient()
        // A text without an address would be NULL, and an empty text is none.
        guard let start = text.baseAddress, !text.isEmpty else {
            return sqlite3_bind_text(statement, index, "", 0, transient)
        }
        guard memchr(start, 0, text.count) == nil else { throw Refusal.unstorableText }
        return text.withMemoryRebound(to: CChar.self) {
            sqlite3_bind_text(statement, index, $0.baseAddress, Int32(clamping: $0.count), transient)
        }
    }
}

extension Refusal {
    /// A zero byte: PostgreSQL keeps none in a text, so neither engine does.
    static let unstorableText = Refusal(
        "text.zero-byte", "文字中含有无法保存的控制字符，请删除后重试。",
        "The text holds a control character that cannot be kept; delete it and try again.")
}
