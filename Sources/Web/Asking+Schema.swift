import Kernel

extension [Asking] {
    /// The JSON body that answers these questions.
    var schema: JSON {
        let required = filter(\.isRequired).map { JSON.text($0.name) }
        let properties = map { JSON.Member(name: $0.name, value: $0.schema) }
        let example = filter(\.isRequired).map { JSON.Member(name: $0.name, value: $0.example) }
        let demand: [JSON.Member] = required.isEmpty ? [] : [.init(name: "required", value: .list(required))]
        return .object(
            [.init(name: "type", value: "object")] + demand + [
                .init(name: "additionalProperties", value: false),
                .init(name: "properties", value: .object(properties)),
                .init(name: "example", value: .object(example)),
            ])
    }
}

extension Asking {
    /// The parameter of an address that answers this question.
    var parameter: JSON {
        [
            "name": .text(name), "in": "query", "required": .flag(isRequired), "description": .text(label.en),
            "schema": isMany ? ["type": "array", "items": single] : single,
        ]
    }

    var schema: JSON {
        let type: JSON = isMany ? ["type": "array", "items": single] : single
        guard case .object(let members) = isRequired || isMany ? type : ["anyOf": [type, ["type": "null"]]] else {
            return type
        }
        let words = help.map { "\(label.en). \($0.en)" } ?? label.en
        return .object([.init(name: "description", value: .text(words))] + members)
    }

    private var single: JSON {
        switch kind {
        case .text(let most), .area(let most):
            ["type": "string", "minLength": isRequired ? 1 : 0, "maxLength": .whole(Int64(most))]
        case .secret: ["type": "string", "format": "password"]
        case .day: ["type": "string", "format": "date"]
        case .flag: ["type": "boolean"]
        case .money:
            [
                "anyOf": [
                    ["type": "integer", "minimum": 0], ["type": "string", "pattern": "^[0-9]{1,12}(\\.[0-9]{1,2})?$"],
                ]
            ]
        case .whole(let range):
            ["type": "integer", "minimum": .whole(range.lowerBound), "maximum": .whole(range.upperBound)]
        case .choice(let choices): ["type": "string", "enum": .list(choices.map { .text($0.value) })]
        case .person, .place, .reference: ["type": "string", "pattern": "^[A-Za-z0-9._-]{1,64}$"]
        case .photo: ["type": "string", "pattern": "^[0-9a-f]{64}(-[0-9]{1,9}){3}$"]
        }
    }

    fileprivate var example: JSON {
        if isMany { return [] }
        return switch kind {
        case .text, .area: .text(help?.zh ?? label.zh)
        case .secret: "…"
        case .day: "2026-12-31"
        case .flag: false
        case .money: 500
        case .whole(let range): .whole(range.lowerBound)
        case .choice(let choices): .text(choices.first?.value ?? "")
        case .person, .place, .reference: "1"
        case .photo: .text(String(repeating: "0", count: 64) + "-1-1-1")
        }
    }
}
