import Kernel

/// What an object of the JSON interface says, declared once: its values and its schema come from the same lines.
struct Shape<Value>: Sendable {
    let name: String
    let properties: [Property<Value>]

    init(_ name: String, _ properties: [Property<Value>]) { (self.name, self.properties) = (name, properties) }

    func json(_ value: Value, _ zone: Zone) -> JSON {
        .object(properties.map { JSON.Member(name: $0.name, value: $0.read(value, zone)) })
    }

    var schema: JSON {
        [
            "type": "object", "required": .list(properties.map { .text($0.name) }),
            "properties": .object(properties.map { JSON.Member(name: $0.name, value: $0.schema) }),
        ]
    }
}

/// One property of a shape. What is not known is there as `null`.
struct Property<Value>: Sendable {
    let name: String
    let schema: JSON
    let read: @Sendable (Value, Zone) -> JSON

    private init(
        _ name: String, _ type: JSON, _ more: [(String, JSON)] = [], _ read: @escaping @Sendable (Value, Zone) -> JSON
    ) {
        (self.name, self.read) = (name, read)
        schema = .object([.init(name: "type", value: type)] + more.map { .init(name: $0.0, value: $0.1) })
    }

    static func text(_ name: String, _ read: @escaping @Sendable (Value) -> String) -> Property {
        Property(name, "string") { value, _ in .text(read(value)) }
    }

    static func maybe(_ name: String, _ read: @escaping @Sendable (Value) -> String?) -> Property {
        Property(name, ["string", "null"]) { value, _ in read(value).map(JSON.text) ?? .null }
    }

    static func id<Subject>(_ name: String, _ read: @escaping @Sendable (Value) -> ID<Subject>?) -> Property {
        maybe(name) { read($0)?.text }
    }

    static func whole(_ name: String, _ read: @escaping @Sendable (Value) -> Int?) -> Property {
        Property(name, ["integer", "null"]) { value, _ in read(value).map { .whole(Int64($0)) } ?? .null }
    }

    /// Fen, so that no rounding happens on the way.
    static func fen(_ name: String, _ read: @escaping @Sendable (Value) -> Int64?) -> Property {
        Property(name, ["integer", "null"]) { value, _ in read(value).map(JSON.whole) ?? .null }
    }

    static func degrees(_ name: String, _ read: @escaping @Sendable (Value) -> Double?) -> Property {
        Property(name, ["number", "null"]) { value, _ in read(value).map { .decimal("\($0)") } ?? .null }
    }

    static func flag(_ name: String, _ read: @escaping @Sendable (Value) -> Bool) -> Property {
        Property(name, "boolean") { value, _ in .flag(read(value)) }
    }

    static func day(_ name: String, _ read: @escaping @Sendable (Value) -> Day?) -> Property {
        Property(name, ["string", "null"], [("format", "date")]) { value, _ in
            read(value).map { .text($0.text) } ?? .null
        }
    }

    static func instant(_ name: String, _ read: @escaping @Sendable (Value) -> Instant?) -> Property {
        Property(name, ["string", "null"], [("format", "date-time")]) { value, zone in
            read(value).map { .text(zone.rfc3339($0)) } ?? .null
        }
    }

    /// One of the cases of an enumeration.
    static func code<Code: RawRepresentable<String> & CaseIterable & SendableMetatype>(
        _ name: String, _ read: @escaping @Sendable (Value) -> Code?
    ) -> Property {
        let codes = Code.allCases.map { JSON.text($0.rawValue) } + [.null]
        return Property(name, ["string", "null"], [("enum", .list(codes))]) { value, _ in
            read(value).map { .text($0.rawValue) } ?? .null
        }
    }

    static func object<Part>(_ name: String, _ shape: Shape<Part>, _ read: @escaping @Sendable (Value) -> Part?)
        -> Property
    {
        let properties = shape.schema["properties"] ?? .null
        return Property(name, ["object", "null"], [("properties", properties)]) { value, zone in
            read(value).map { shape.json($0, zone) } ?? .null
        }
    }

    static func list<Part>(_ name: String, _ shape: Shape<Part>, _ read: @escaping @Sendable (Value) -> [Part])
        -> Property
    {
        Property(name, "array", [("items", shape.schema)]) { value, zone in
            .list(read(value).map { shape.json($0, zone) })
        }
    }

    static func texts(_ name: String, _ read: @escaping @Sendable (Value) -> [String]) -> Property {
        Property(name, "array", [("items", ["type": "string"])]) { value, _ in .list(read(value).map(JSON.text)) }
    }
}
