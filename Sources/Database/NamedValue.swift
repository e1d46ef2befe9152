/// A column and what it is to hold.
package struct NamedValue: Sendable {
    let name: StaticString
    let value: Value

    package init(_ name: StaticString, _ value: (some Bindable)?) {
        (self.name, self.value) = (name, value?.sqlValue ?? .null)
    }
}

extension SQL.Interpolation {
    /// `, name` for each column.
    package mutating func appendInterpolation(namesOf columns: [NamedValue]) {
        for column in columns { appendLiteral(", \(column.name)") }
    }

    /// `, value` for each column.
    package mutating func appendInterpolation(valuesOf columns: [NamedValue]) {
        for column in columns {
            appendLiteral(", ")
            parts.append(.bind(column.value))
        }
    }

    /// `, name = value` for each column.
    package mutating func appendInterpolation(setting columns: [NamedValue]) {
        for column in columns {
            appendLiteral(", \(column.name) = ")
            parts.append(.bind(column.value))
        }
    }

    /// A text: the names of the columns that hold something else, each with a blank behind it.
    package mutating func appendInterpolation(differing columns: [NamedValue]) {
        appendLiteral("''")
        for column in columns {
            appendLiteral(" || CASE WHEN \(column.name) IS NOT DISTINCT FROM ")
            parts.append(.bind(column.value))
            appendLiteral(" THEN '' ELSE '\(column.name) ' END")
        }
    }
}
