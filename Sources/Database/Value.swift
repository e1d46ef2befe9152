package import Kernel

/// All that crosses the door between Swift and a database.
package enum Value: Sendable, Hashable { case null, int(Int64), real(Double), text(String), bytes([UInt8]) }

/// What can be bound to a statement.
package protocol Bindable: Sendable { var sqlValue: Value { get } }

extension Int: Bindable { package var sqlValue: Value { .int(Int64(self)) } }
extension Int64: Bindable { package var sqlValue: Value { .int(self) } }
extension Double: Bindable { package var sqlValue: Value { .real(self) } }
extension Bool: Bindable { package var sqlValue: Value { .int(self ? 1 : 0) } }
extension String: Bindable { package var sqlValue: Value { .text(self) } }
extension [UInt8]: Bindable { package var sqlValue: Value { .bytes(self) } }
extension Instant: Bindable { package var sqlValue: Value { .int(milliseconds) } }
extension Day: Bindable { package var sqlValue: Value { .text(text) } }
extension ID: Bindable { package var sqlValue: Value { .text(text) } }

/// What can be read from a column.
package protocol Columnar { init?(sqlValue: Value) }

extension Int: Columnar {
    package init?(sqlValue: Value) { if case .int(let number) = sqlValue { self = Int(number) } else { return nil } }
}
extension Int64: Columnar {
    package init?(sqlValue: Value) { if case .int(let number) = sqlValue { self = number } else { return nil } }
}
extension Double: Columnar {
    package init?(sqlValue: Value) {
        switch sqlValue {
        case .real(let number): self = number
        case .int(let number): self = Double(number)
        case .null, .text, .bytes: return nil
        }
    }
}
extension Bool: Columnar {
    package init?(sqlValue: Value) { if case .int(let number) = sqlValue { self = number != 0 } else { return nil } }
}
extension String: Columnar {
    package init?(sqlValue: Value) { if case .text(let text) = sqlValue { self = text } else { return nil } }
}
extension [UInt8]: Columnar {
    package init?(sqlValue: Value) { if case .bytes(let bytes) = sqlValue { self = bytes } else { return nil } }
}
extension Instant: Columnar {
    package init?(sqlValue: Value) {
        if case .int(let number) = sqlValue { self.init(milliseconds: number) } else { return nil }
    }
}
extension Day: Columnar {
    package init?(sqlValue: Value) { if case .text(let text) = sqlValue { self.init(text) } else { return nil } }
}
extension ID: Columnar {
    package init?(sqlValue: Value) { if case .text(let text) = sqlValue { self.init(text) } else { return nil } }
}
extension Optional: Columnar where Wrapped: Columnar {
    package init?(sqlValue: Value) {
        if case .null = sqlValue {
            self = .none
        } else if let wrapped = Wrapped(sqlValue: sqlValue) {
            self = wrapped
        } else {
            return nil
        }
    }
}
