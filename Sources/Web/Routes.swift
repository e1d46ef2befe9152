import Database
import Domain
import HTTPTypes
package import Hummingbird
import Kernel
import NIOCore
import Store

/// The only way to add a route: every one names its permission, and every one that changes something checks the form.
package final class Routes {
    package let router: Router<AppContext>
    let desk: Desk
    let exportGate = ExportGate()
    /// Pango would stop the server's threads.
    let printDesk = ThreadDesk("print", threads: 1, mostWaiting: 16)
    /// Every route that was added, for the description of the interface and for the test that walks them.
    private(set) var table: [Route] = []

    package init(_ router: Router<AppContext>, _ desk: Desk) { (self.router, self.desk) = (router, desk) }

    func note(_ route: Route) { table.append(route) }

    /// `GET hidden-dangers/:id` and so on.
    package var addresses: [String] { table.map { "\($0.method.rawValue) \($0.path)" } }

    /// The paths to which signed acts are posted.
    package var signedPaths: [String] { table.filter(\.isSigned).map(\.path) }

    /// A page, made of one snapshot.
    func page(
        _ path: String, _ permission: Permission?,
        _ make: @escaping @Sendable (Reading) throws -> HTML
    ) {
        note(Route(method: .get, path: path, access: Route.Access(permission)))
        router.get(RouterPath(path)) { [desk] request, context in
            try await desk.answer(request) {
                try await desk.page(request, context, permission, make)
            }
        }
    }

    /// A change that an act does not fit: a form that leads to a page.
    func change(
        _ path: String, _ permission: Permission?, again: (@Sendable (Reading) throws -> HTML)? = nil,
        _ carryOut: @escaping @Sendable (Acting) async throws -> String
    ) {
        answer(path, permission, again: again) { .redirect(to: try await carryOut($0), type: .normal) }
    }

    /// A change that answers by itself; when it is refused, `again` shows what was written.
    func answer(
        _ path: String, _ permission: Permission?, isSigned: Bool = false,
        again: (@Sendable (Reading) throws -> HTML)? = nil,
        _ carryOut: @escaping @Sendable (Acting) async throws -> Response
    ) {
        note(Route(method: .post, path: path, access: Route.Access(permission), check: .form, isSigned: isSigned))
        let noun = path.split(separator: "/").last.map(String.init) ?? ""
        router.post(RouterPath(path)) { [desk] request, context in
            let form = try await Form.read(request, context)
            return try await desk.answer(request) {
                do {
                    let visit = try await desk.visitor(request, permission, form: form)
                    return try await carryOut(
                        Acting(
                            visit: visit, id: context.parameters.get("id") ?? "", form: form,
                            origin: request.origin(isSecure: desk.isSecure)))
                } catch {
                    guard let again, let retry = Retry(noun, form.input, error, nil) else { throw error }
                    return try await desk.page(request, context, permission, retry: retry, again)
                }
            }
        }
    }

    /// What anybody may ask for, without a login; `why` says why that is safe.
    func open(
        _ method: HTTPRequest.Method, _ path: String, why: String,
        _ answer: @escaping @Sendable (Request, AppContext) async throws -> Response
    ) {
        note(Route(method: method, path: path, access: .everybody(why: why), check: method == .get ? .none : .origin))
        router.on(RouterPath(path), method: method) { [desk] request, context in
            guard method == .get || request.isSameOrigin else { throw Refusal.forged }
            return try await desk.answer(request) { try await answer(request, context) }
        }
    }
}

/// One route as the table has it.
struct Route: Sendable {
    enum Access: Sendable, Hashable {
        case permission(Permission), anyAccount
        case everybody(why: String)

        init(_ permission: Permission?) { self = permission.map(Access.permission) ?? .anyAccount }
    }

    /// How a forged request is told from a wanted one.
    enum Check: Sendable { case none, form, bearer, origin }

    let method: HTTPRequest.Method
    let path: String
    let access: Access
    var check = Check.none
    /// Whether what is posted may have to be signed.
    var isSigned = false
    var operation: Operation?
}

/// What a page is made from; it stays inside its read.
struct Reading {
    let db: Reader
    let visit: Visit
    /// The parts of the address that vary, by name.
    let parts: [String: String]
    let query: [String: String]

    var id: String { parts["id"] ?? "" }
}

/// What a change is made from.
struct Acting: Sendable {
    let visit: Visit
    let id: String
    let form: Form
    /// `https://mine.example`, as the browser found this house.
    var origin = ""
}

extension Desk {
    /// A page, with the refusal's status when a form was refused just now. It names the account that it was made for, so
    /// that a phone keeps it for that account alone.
    func page(
        _ request: Request, _ context: AppContext, _ permission: Permission?, retry: Retry? = nil,
        status: HTTPResponse.Status? = nil, _ make: @escaping @Sendable (Reading) throws -> HTML
    ) async throws -> Response {
        let parts = context.parts
        let query = request.query.reduce(into: [String: String]()) { $0[$1.name] = $1.value }
        let (html, person) = try await read(request, permission) { db, visit in
            var visit = visit
            visit.retry = retry
            visit.unread = try NoticeStore.unread(of: visit.actor.person, db)
            visit.newestBeacon = try Chronicle.newestBeacon(db)
            return (try make(Reading(db: db, visit: visit, parts: parts, query: query)), visit.actor.person)
        }
        var response = Response(html: html, status: status ?? retry?.refusal.status ?? .ok)
        response.headers[.account] = person.text
        return response
    }
}

extension AppContext {
    var parts: [String: String] { parameters.reduce(into: [:]) { $0[String($1.key)] = String($1.value) } }
}

extension Response {
    init(html: HTML, status: HTTPResponse.Status = .ok) {
        self.init(
            status: status, headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(bytes: html.bytes)))
    }
}
