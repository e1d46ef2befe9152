/// One row, read by name while its query runs.
package struct Row {
    private let cursor: Cursor

    init(_ cursor: Cursor) { self.cursor = cursor }

    package subscript<T: Columnar>(_ name: StaticString) -> T {
        get throws {
            guard let value = T(sqlValue: try cursor.value(of: name)) else {
                throw StoreError(code: "other", message: "column \(name) is not \(T.self)")
            }
            return value
        }
    }
}
