import Domain
import HTTPTypes
import Kernel

/// One operation of the interface as OpenAPI describes it; it is made of the declaration that the route is made of.
struct Operation: Sendable {
    let id: String
    let summary: Localized
    let permission: Permission?
    var parameters: [JSON] = []
    var body: JSON?
    /// The types that the body may have; each is described as `body` says, or not at all when it is no text.
    var bodyTypes = ["application/json"]
    let answers: [Answer]

    struct Answer: Sendable {
        let status: Int
        let description: String
        let schema: JSON
        var isProblem = false
        var isVersioned = false
    }

    init<Made, Kept>(_ act: Act<Made>, path: String, _ shape: Shape<Kept>) {
        let isNew = act.noun.isEmpty
        id = Self.id("post", path)
        (summary, permission) = (act.title, act.permission)
        parameters = Self.parts(path) + [Self.idempotencyKey, Self.beacon] + (isNew ? [] : [Self.ifMatch])
        body = act.questions.isEmpty ? nil : act.questions.schema
        let done = Answer(
            status: isNew ? 201 : 200, description: isNew ? "It was made." : "It was done.",
            schema: shape.committedSchema,
            isVersioned: true)
        answers = [done] + Self.problems([400, 401, 403, 404, 409, 412, 413, 422, 429, 503])
    }

    init<Row>(list path: String, _ title: Localized, _ shape: Shape<Row>, _ asked: [Asking], _ permission: Permission) {
        id = Self.id("list", path)
        (summary, self.permission) = (title, permission)
        parameters = Self.parts(path) + asked.map(\.parameter)
        let page: JSON = [
            "type": "object", "required": ["items", "total", "next"],
            "properties": [
                "items": ["type": "array", "items": shape.schema],
                "total": ["type": "integer", "description": "The exact count of all that matches."],
                "next": ["type": ["string", "null"], "description": "The cursor of the next page."],
            ],
        ]
        answers =
            [Answer(status: 200, description: "A page.", schema: page)] + Self.problems([401, 403, 404, 422, 429, 503])
    }

    init<Kept>(show path: String, _ title: Localized, _ shape: Shape<Kept>, _ permission: Permission) {
        id = Self.id("show", path)
        (summary, self.permission) = (title, permission)
        parameters = Self.parts(path)
        let found = Answer(status: 200, description: "It is this.", schema: shape.schema, isVersioned: true)
        answers = [found] + Self.problems([401, 403, 404, 422, 429, 503])
    }

    /// A photo as the whole body.
    init<Kept>(
        upload path: String, _ title: Localized, _ shape: Shape<Kept>, _ permission: Permission, _ asked: [Asking] = []
    ) {
        id = Self.id("post", path)
        (summary, self.permission) = (title, permission)
        parameters = Self.parts(path) + asked.map(\.parameter)
        (body, bodyTypes) = (
            ["description": "A JPEG or PNG of at most 12 MiB and 40 megapixels."], ["image/jpeg", "image/png"]
        )
        answers =
            [Answer(status: 201, description: "It was taken in, without its metadata.", schema: shape.schema)]
            + Self.problems([400, 401, 403, 404, 409, 413, 415, 422, 429, 503])
    }

    private static func id(_ verb: String, _ path: String) -> String {
        let words = path.split(separator: "/").dropFirst(2).map { $0.filter { $0 != ":" } }
        return ([verb] + words).joined(separator: "-")
    }

    private static func problems(_ statuses: [Int]) -> [Answer] {
        statuses.map { status in
            Answer(
                status: status, description: HTTPResponse.Status(code: status).reasonPhrase,
                schema: ["$ref": "#/components/schemas/Problem"], isProblem: true)
        }
    }

    private static func parts(_ path: String) -> [JSON] {
        path.split(separator: "/").filter { $0.hasPrefix(":") }.map { part in
            ["name": .text(String(part.dropFirst())), "in": "path", "required": true, "schema": ["type": "string"]]
        }
    }

    private static let idempotencyKey: JSON = [
        "name": "Idempotency-Key", "in": "header", "required": false,
        "description": "The same key and body give the same answer, and the act is carried out once.",
        "schema": ["type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[!-~]+$"],
    ]
    private static let beacon: JSON = [
        "name": "Davylamp-Beacon", "in": "header", "required": false,
        "description": "The newest checkpoint that the sender had seen, size:root; the record names it.",
        "schema": ["type": "string", "pattern": "^[0-9]+:[A-Za-z0-9+/=]+$"],
    ]
    private static let ifMatch: JSON = [
        "name": "If-Match", "in": "header", "required": false,
        "description": "The ETag that was read; 412 when it has changed since.", "schema": ["type": "string"],
    ]
}

extension Shape {
    /// What an act answers: the thing, where its record stands in the ledger, and its address.
    fileprivate var committedSchema: JSON {
        guard case .object(let members) = schema["properties"] ?? .null else { return schema }
        let more: [JSON.Member] = [
            .init(name: "ledgerIndex", value: ["type": ["integer", "null"]]),
            .init(name: "href", value: ["type": "string"]),
        ]
        let all = members + more
        return ["type": "object", "required": .list(all.map { .text($0.name) }), "properties": .object(all)]
    }
}
