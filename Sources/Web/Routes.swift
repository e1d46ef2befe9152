import Database
import Domain
package import Hummingbird
import Kernel
import HTTPTypes
import NIOCore

/// The only way to add a route: every one names its permission, and every one that changes something checks the form.
package struct Routes {
    package let router: Router<AppContext>
    let desk: Desk

    package init(_ router: Router<AppContext>, _ desk: Desk) { (self.router, self.desk) = (router, desk) }

    /// A page, made of one snapshot.
    func page(
        _ path: String, _ permission: Permission?,
        _ make: @escaping @Sendable (Reading) throws -> HTML
    ) {
        router.get(RouterPath(path)) { [desk] request, context in
            let parameters = context.parameters
            let query = request.uri.queryParameters.reduce(into: [String: String]()) { $0[String($1.key)] = String($1.value) }
            return try await desk.answer(request) {
                try await desk.read(request, permission) { db, visit in
                    let id = parameters.get("id") ?? ""
                    return Response(html: try make(Reading(db: db, visit: visit, id: id, query: query)))
                }
            }
        }
    }

    /// An act: a form that changes something and then leads to a page.
    func act(
        _ path: String, _ permission: Permission?,
        _ carryOut: @escaping @Sendable (Acting) async throws -> String
    ) {
        router.post(RouterPath(path)) { [desk] request, context in
            let form = try await Form.read(request, context)
            return try await desk.answer(request) {
                let visit = try await desk.visitor(request, permission, form: form)
                let target = try await carryOut(Acting(visit: visit, id: context.parameters.get("id") ?? "", form: form))
                return .redirect(to: target, type: .normal)
            }
        }
    }
}

/// What a page is made from; it stays inside its read.
struct Reading {
    let db: Reader
    let visit: Visit
    let id: String
    let query: [String: String]
}

/// What an act is made from.
struct Acting: Sendable {
    let visit: Visit
    let id: String
    let form: Form
}

extension Response {
    init(html: HTML, status: HTTPResponse.Status = .ok) {
        self.init(
            status: status, headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(bytes: html.bytes)))
    }
}
