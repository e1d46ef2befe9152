import HTTPTypes
import Hummingbird
import Logging

/// Errors that no route answered: problems for the interface, a page for people, details for the log alone.
struct PlainErrors: RouterMiddleware {
    typealias Context = AppContext

    func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let problem = Problem(error)
            if problem.status == .internalServerError {
                context.logger.error("a request failed", metadata: ["error": .string("\(error)")])
            }
            return problem.answer(request)
        }
    }
}

extension Problem {
    /// A problem for the interface, a page for people.
    func answer(_ request: Request) -> Response {
        if request.uri.path.hasPrefix("/api/") { return response(request.language) }
        return Response(html: RefusalPage(self, request.language).html, status: status)
    }
}
