/// Encodes values into a `JSONTree`: a few times as quick as Foundation's encoder, and the same text.
struct JSONTreeEncoder: Encoder {
    let tree: JSONTree
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    init(_ tree: JSONTree = JSONTree()) { self.tree = tree }

    func container<Key: CodingKey>(keyedBy: Key.Type) -> KeyedEncodingContainer<Key> {
        tree.beginObject()
        return KeyedEncodingContainer(JSONMembers<Key>(tree: tree))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        tree.beginList()
        return JSONElements(tree: tree)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { JSONSingle(tree: tree) }

    fileprivate static func node(_ value: some Encodable) throws -> JSONTree.Node {
        let encoder = JSONTreeEncoder()
        try value.encode(to: encoder)
        return .tree(encoder.tree)
    }

    fileprivate static func node(_ number: Double) throws -> JSONTree.Node {
        guard number.isFinite else {
            throw EncodingError.invalidValue(
                number, .init(codingPath: [], debugDescription: "JSON has no number for \(number)"))
        }
        return .real(number)
    }
}

private struct JSONMembers<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let tree: JSONTree
    var codingPath: [any CodingKey] { [] }

    func encodeNil(forKey key: Key) { tree.append(.null, key.stringValue) }
    func encode(_ value: Bool, forKey key: Key) { tree.append(.flag(value), key.stringValue) }
    func encode(_ value: String, forKey key: Key) { tree.append(.text(value), key.stringValue) }
    func encode(_ value: Double, forKey key: Key) throws {
        tree.append(try JSONTreeEncoder.node(value), key.stringValue)
    }
    func encode(_ value: Int, forKey key: Key) { tree.append(.whole(Int64(value)), key.stringValue) }
    func encode(_ value: Int64, forKey key: Key) { tree.append(.whole(value), key.stringValue) }
    func encode(_ value: UInt64, forKey key: Key) { tree.append(.natural(value), key.stringValue) }
    func encode(_ value: some Encodable, forKey key: Key) throws {
        tree.append(try JSONTreeEncoder.node(value), key.stringValue)
    }

    func nestedContainer<Nested: CodingKey>(keyedBy: Nested.Type, forKey key: Key) -> KeyedEncodingContainer<Nested> {
        superEncoder(forKey: key).container(keyedBy: Nested.self)
    }
    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        superEncoder(forKey: key).unkeyedContainer()
    }
    func superEncoder() -> any Encoder { nested("super") }
    func superEncoder(forKey key: Key) -> any Encoder { nested(key.stringValue) }

    private func nested(_ name: String) -> JSONTreeEncoder {
        let nested = JSONTree()
        tree.append(.tree(nested), name)
        return JSONTreeEncoder(nested)
    }
}

private struct JSONElements: UnkeyedEncodingContainer {
    let tree: JSONTree
    var codingPath: [any CodingKey] { [] }
    var count: Int { tree.count }

    func encodeNil() { tree.append(.null) }
    func encode(_ value: Bool) { tree.append(.flag(value)) }
    func encode(_ value: String) { tree.append(.text(value)) }
    func encode(_ value: Double) throws { tree.append(try JSONTreeEncoder.node(value)) }
    func encode(_ value: Int) { tree.append(.whole(Int64(value))) }
    func encode(_ value: Int64) { tree.append(.whole(value)) }
    func encode(_ value: UInt64) { tree.append(.natural(value)) }
    func encode(_ value: some Encodable) throws { tree.append(try JSONTreeEncoder.node(value)) }

    func nestedContainer<Nested: CodingKey>(keyedBy: Nested.Type) -> KeyedEncodingContainer<Nested> {
        superEncoder().container(keyedBy: Nested.self)
    }
    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { superEncoder().unkeyedContainer() }
    func superEncoder() -> any Encoder {
        let nested = JSONTree()
        tree.append(.tree(nested))
        return JSONTreeEncoder(nested)
    }
}

private struct JSONSingle: SingleValueEncodingContainer {
    let tree: JSONTree
    var codingPath: [any CodingKey] { [] }

    func encodeNil() { tree.set(.null) }
    func encode(_ value: Bool) { tree.set(.flag(value)) }
    func encode(_ value: String) { tree.set(.text(value)) }
    func encode(_ value: Double) throws { tree.set(try JSONTreeEncoder.node(value)) }
    func encode(_ value: Int) { tree.set(.whole(Int64(value))) }
    func encode(_ value: Int64) { tree.set(.whole(value)) }
    func encode(_ value: UInt64) { tree.set(.natural(value)) }
    // Every other number comes here from its own `encode(to:)`, so that each needs its line.
    func encode(_ value: Int8) { tree.set(.whole(Int64(value))) }
    func encode(_ value: Int16) { tree.set(.whole(Int64(value))) }
    func encode(_ value: Int32) { tree.set(.whole(Int64(value))) }
    func encode(_ value: UInt) { tree.set(.natural(UInt64(value))) }
    func encode(_ value: UInt8) { tree.set(.natural(UInt64(value))) }
    func encode(_ value: UInt16) { tree.set(.natural(UInt64(value))) }
    func encode(_ value: UInt32) { tree.set(.natural(UInt64(value))) }
    func encode(_ value: Float) throws { tree.set(try JSONTreeEncoder.node(Double(value))) }
    func encode(_ value: some Encodable) throws { tree.set(try JSONTreeEncoder.node(value)) }
}
