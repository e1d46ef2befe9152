/// What a database refuses, in the same words for both engines.
package struct StoreError: Error, Hashable, Sendable {
    /// unique, foreign-key, check, not-null, trigger, busy, full, io, lost, overloaded, closed, readonly, other
    package let code: String
    package let message: String

    package init(code: String, message: String) { (self.code, self.message) = (code, message) }
}

extension StoreError: CustomStringConvertible {
    package var description: String { "database: \(message) (\(code))" }
}
