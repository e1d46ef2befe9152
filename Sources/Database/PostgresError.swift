import CLibpq

/// PostgreSQL's errors in the words of both engines.
enum PostgresError {
    static func read(_ result: OpaquePointer?, _ handle: OpaquePointer) -> StoreError {
        guard PQstatus(handle) == CONNECTION_OK, let state = PQresultErrorField(result, Int32(UInt8(ascii: "C"))) else {
            return StoreError(code: "lost", message: text(handle))
        }
        return StoreError(code: code(String(cString: state)), message: trimmed(PQresultErrorMessage(result)))
    }

    static func text(_ handle: OpaquePointer) -> String { trimmed(PQerrorMessage(handle)) }

    /// By SQLSTATE (PostgreSQL 15, appendix A).
    private static func code(_ state: String) -> String {
        switch state {
        case "23505": "unique"
        case "23503": "foreign-key"
        case "23514": "check"
        case "23502": "not-null"
        case "P0001": "trigger"
        case "40001", "40P01", "55P03": "busy"
        case "53100", "53200": "full"
        case "25006": "readonly"
        case "22021", "22P05": "text"
        case "57P01", "57P02", "57P03", "25P03": "lost"
        default: state.hasPrefix("08") ? "lost" : "other"  // some two hundred codes that callers treat alike
        }
    }

    private static func trimmed(_ message: UnsafePointer<CChar>?) -> String {
        guard let message else { return "no reason given" }
        return String(cString: message).split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
