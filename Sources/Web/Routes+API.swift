import Database
import Domain
import HTTPTypes
import Hummingbird
import Kernel

/// A page of a list with the exact count of all that matches, and the cursors of its neighbours.
struct Page<Row> {
    let rows: [Row]
    let total: Int
    let next: String?
    var previous: String?
}

/// What a list is asked with; it stays inside its read.
struct Listing {
    let db: Reader
    let visit: Visit
    let parts: [String: String]
    let input: Input
    let limit: Int
    let cursor: String?

    static let usualLimit = 50
    static let highestLimit = 200
    static let limitQuestion = Ask.whole("limit", Localized("每页条数", "How many"), 1...Int64(highestLimit)).optional
    static let cursorQuestion = Ask.text("cursor", Localized("从何处继续", "Where to go on"), most: 400).optional
}

extension Flaw {
    static let noCursor = Flaw(
        "cursor", "游标无效，请从第一页开始。", "This is no cursor of ours; begin with the first page.")
}

extension Routes {
    /// `GET /api/v1/…`: a list by cursor.
    func list<Row>(
        _ path: String, _ permission: Permission, _ title: Localized, of shape: Shape<Row>, by filters: [Asking] = [],
        _ find: @escaping @Sendable (Listing) throws -> Page<Row>
    ) {
        let asked = filters + [Listing.limitQuestion.asking, Listing.cursorQuestion.asking]
        let api = "api/v1/\(path)"
        note(
            Route(
                method: .get, path: api, access: .permission(permission),
                operation: Operation(list: api, title, shape, asked, permission)))
        answer(api, permission) { db, visit, parts, query in
            let input = try Input(query: query, for: asked)
            let listing = Listing(
                db: db, visit: visit, parts: parts, input: input,
                limit: Int(try input(Listing.limitQuestion) ?? Int64(Listing.usualLimit)),
                cursor: try input(Listing.cursorQuestion))
            let page = try find(listing)
            return Response(json: [
                "items": .list(page.rows.map { shape.json($0, visit.context.zone) }),
                "total": .whole(Int64(page.total)),
                "next": page.next.map(JSON.text) ?? .null,
            ])
        }
    }

    /// `GET /api/v1/…/{id}`: one thing, with its version as `ETag`.
    func show<Kept>(
        _ path: String, _ permission: Permission, _ title: Localized, as shape: Shape<Kept>,
        _ find: @escaping @Sendable (Reading) throws -> (kept: Kept, version: Int?)
    ) {
        let api = "api/v1/\(path)"
        note(
            Route(
                method: .get, path: api, access: .permission(permission),
                operation: Operation(show: api, title, shape, permission)))
        answer(api, permission) { db, visit, parts, query in
            _ = try Input(query: query, for: [])
            let (kept, version) = try find(Reading(db: db, visit: visit, parts: parts, query: [:]))
            return Response(json: shape.json(kept, visit.context.zone), version: version)
        }
    }

    private func answer(
        _ api: String, _ permission: Permission,
        _ make:
            @escaping @Sendable (Reader, Visit, [String: String], [(name: String, value: String)]) throws -> Response
    ) {
        router.get(RouterPath(api)) { [desk] request, context in
            let (parts, query) = (context.parts, request.query)
            do {
                let response = try await desk.read(request, permission) { db, visit in try make(db, visit, parts, query)
                }
                guard let tag = response.headers[.eTag], request.headers[.ifNoneMatch] == tag else { return response }
                return Response(status: .notModified, headers: [.eTag: tag])
            } catch { return try Problem.answer(error, request) }
        }
    }
}
