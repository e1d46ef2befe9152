/// SQL text that always binds: `"… WHERE site_id = \(site) AND \(condition)"`.
package struct SQL: ExpressibleByStringInterpolation, Sendable {
    package enum Part: Sendable, Hashable {
        case text(String), bind(Value)
        case word(sqlite: String, postgres: String)
        /// A value that each engine reads in its own way.
        case either(sqlite: Value, postgres: Value)
    }

    package private(set) var parts: [Part]

    package init(stringLiteral text: String) { parts = [.text(text)] }
    package init(stringInterpolation: Interpolation) { parts = stringInterpolation.parts }

    /// The types whose names or widths differ between the engines.
    package enum ColumnType: Sendable { case integer, real, bytes, json }

    package struct Interpolation: StringInterpolationProtocol {
        var parts: [Part] = []
        package init(literalCapacity: Int, interpolationCount: Int) {
            parts.reserveCapacity(interpolationCount * 2 + 1)
        }
        package mutating func appendLiteral(_ text: String) { if !text.isEmpty { parts.append(.text(text)) } }
        package mutating func appendInterpolation(_ value: some Bindable) { parts.append(.bind(value.sqlValue)) }
        package mutating func appendInterpolation(_ value: (some Bindable)?) {
            parts.append(.bind(value?.sqlValue ?? .null))
        }
        package mutating func appendInterpolation(_ sql: SQL) { parts += sql.parts }
        package mutating func appendInterpolation(sqlite: StaticString, postgres: StaticString) {
            parts.append(.word(sqlite: sqlite.description, postgres: postgres.description))
        }

        /// The index that SQLite is told to use; PostgreSQL counts what its own choice costs.
        package mutating func appendInterpolation(by index: StaticString) {
            parts.append(.word(sqlite: " INDEXED BY \(index)", postgres: ""))
        }

        /// `IN \(any: list)`; padded to a power of two so that few statements are prepared.
        package mutating func appendInterpolation(any list: [some Bindable]) {
            precondition(list.count <= 1_024, "a list in SQL is bounded")
            var values = list.map(\.sqlValue)
            while values.isEmpty || values.count & (values.count - 1) != 0 { values.append(values.last ?? .null) }
            parts.append(.text("("))
            for (index, value) in values.enumerated() {
                parts += index == 0 ? [.bind(value)] : [.text(", "), .bind(value)]
            }
            parts.append(.text(")"))
        }

        /// `VALUES \(rows: values)`: as many as fit into one statement of either engine.
        package mutating func appendInterpolation(rows: [[Value]]) {
            for (number, row) in rows.enumerated() {
                parts.append(.text(number == 0 ? "(" : ", ("))
                for (index, value) in row.enumerated() {
                    parts += index == 0 ? [.bind(value)] : [.text(", "), .bind(value)]
                }
                parts.append(.text(")"))
            }
        }

        package mutating func appendInterpolation(_ type: ColumnType) {
            switch type {
            case .integer: appendInterpolation(sqlite: "INTEGER", postgres: "BIGINT")
            case .real: appendInterpolation(sqlite: "REAL", postgres: "DOUBLE PRECISION")
            case .bytes: appendInterpolation(sqlite: "BLOB", postgres: "BYTEA")
            case .json: appendInterpolation(sqlite: "TEXT", postgres: "JSONB")
            }
        }
    }

    /// About how long its text is.
    private var length: Int {
        parts.reduce(0) { sum, part in
            switch part {
            case .text(let words), .word(let words, _): sum + words.utf8.count
            case .bind, .either: sum + 4
            }
        }
    }

    /// The text for SQLite with `?` for each value, and the values.
    var sqlite: (text: String, values: [Value]) {
        var (text, values): (String, [Value]) = ("", [])
        text.reserveCapacity(length)
        values.reserveCapacity(parts.count / 2 + 1)
        for part in parts {
            switch part {
            case .text(let words), .word(let words, _): text += words
            case .bind(let value), .either(let value, _): text += "?"; values.append(value)
            }
        }
        return (text, values)
    }

    /// The text for PostgreSQL with `$1`, `$2`, … for the values, and the values.
    var postgres: (text: String, values: [Value]) {
        var (text, values): (String, [Value]) = ("", [])
        text.reserveCapacity(length)
        values.reserveCapacity(parts.count / 2 + 1)
        for part in parts {
            switch part {
            case .text(let words), .word(_, let words): text += words
            case .bind(let value), .either(_, let value): values.append(value); text += "$\(values.count)"
            }
        }
        return (text, values)
    }
}
