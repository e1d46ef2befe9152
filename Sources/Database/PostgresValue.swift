import CLibpq

/// Values on their way out of PostgreSQL's answers, which come in binary.
enum PostgresValue {
    static func read(_ result: OpaquePointer, row: Int32, _ index: Int32) throws -> Value {
        if PQgetisnull(result, row, index) == 1 { return .null }
        let bytes = UnsafeRawBufferPointer(
            start: PQgetvalue(result, row, index), count: Int(PQgetlength(result, row, index)))
        switch PQftype(result, index) {
        case 20, 23, 21, 16: return .int(integer(bytes))  // int8, int4, int2, bool
        case 701: return .real(Double(bitPattern: UInt64(bitPattern: integer(bytes))))
        case 700: return .real(Double(Float(bitPattern: UInt32(truncatingIfNeeded: integer(bytes)))))
        case 17: return .bytes(Array(bytes))
        case 3802: return .text(String(decoding: bytes.dropFirst(), as: UTF8.self))  // jsonb: a version byte first
        case 25, 1043, 1042, 19, 114, 705: return .text(String(decoding: bytes, as: UTF8.self))
        case let type:  // PostgreSQL has hundreds; what we ask for is cast to one of the above
            throw StoreError(
                code: "other", message: "PostgreSQL answers with type \(type); CAST the column to one of ours")
        }
    }

    private static func integer(_ bytes: UnsafeRawBufferPointer) -> Int64 {
        let isNegative = bytes.count > 1 && bytes[0] & 0x80 != 0
        return bytes.reduce(isNegative ? -1 : 0) { $0 << 8 | Int64($1) }
    }
}
