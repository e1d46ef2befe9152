import Domain
import HTTPTypes
import Hummingbird
import Kernel

/// `/api/openapi.json`: the interface as its own declarations describe it (OpenAPI 3.1).
struct OpenAPI: Sendable {
    let document: JSON

    init(_ table: [Route]) {
        let described = table.filter { $0.operation != nil }
        let paths = Dictionary(grouping: described) { Self.template($0.path) }.sorted { $0.key < $1.key }
        document = [
            "openapi": "3.1.0",
            "info": [
                "title": "Davylamp", "version": "1",
                "description":
                    "Hidden dangers of mines, from report to closing. Errors are problems by RFC 9457; lists go on by cursor.",
                "license": ["name": "Apache-2.0", "identifier": "Apache-2.0"],
            ],
            "servers": [["url": "/"]],
            "security": [["bearer": []]],
            "paths": .object(paths.map { .init(name: $0.key, value: Self.item($0.value)) }),
            "components": [
                "securitySchemes": [
                    "bearer": ["type": "http", "scheme": "bearer", "description": "davylamp token create --login …"]
                ],
                "schemas": ["Problem": Problem.schema],
            ],
        ]
    }

    private static func template(_ path: String) -> String {
        "/"
            + path.split(separator: "/").map { $0.hasPrefix(":") ? "{\($0.dropFirst())}" : String($0) }.joined(
                separator: "/")
    }

    private static func item(_ routes: [Route]) -> JSON {
        .object(
            routes.compactMap { route in
                route.operation.map { .init(name: route.method.rawValue.lowercased(), value: json($0, route.path)) }
            })
    }

    private static func json(_ operation: Operation, _ path: String) -> JSON {
        let tag = path.split(separator: "/").dropFirst(2).first.map(String.init) ?? ""
        var members: [JSON.Member] = [
            .init(name: "operationId", value: .text(operation.id)), .init(name: "tags", value: [.text(tag)]),
            .init(name: "summary", value: .text("\(operation.summary.en) · \(operation.summary.zh)")),
            .init(
                name: "description",
                value: .text(operation.permission.map { "Permission: \($0.rawValue)" } ?? "Any account")),
            .init(name: "parameters", value: .list(operation.parameters)),
        ]
        if let body = operation.body {
            let isNeeded = body["required"] != nil || body["type"] == nil
            let content = operation.bodyTypes.map { JSON.Member(name: $0, value: ["schema": body]) }
            members.append(
                .init(name: "requestBody", value: ["required": .flag(isNeeded), "content": .object(content)]))
        }
        let answers = operation.answers.map { JSON.Member(name: String($0.status), value: json($0)) }
        return .object(members + [.init(name: "responses", value: .object(answers))])
    }

    private static func json(_ answer: Operation.Answer) -> JSON {
        let type = answer.isProblem ? "application/problem+json" : "application/json"
        let content: JSON = .object([.init(name: type, value: ["schema": answer.schema])])
        guard answer.isVersioned else { return ["description": .text(answer.description), "content": content] }
        return [
            "description": .text(answer.description), "content": content,
            "headers": ["ETag": ["description": "The version of the thing.", "schema": ["type": "string"]]],
        ]
    }
}
