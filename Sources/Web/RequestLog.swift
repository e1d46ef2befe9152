import HTTPTypes
package import Hummingbird
import Logging

/// One line a request: what was asked, what came of it, how long it took; no query, no address, no name.
package struct RequestLog: RouterMiddleware {
    package typealias Context = AppContext
    private static let longestPath = 200

    package init() {}

    package func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        do {
            var response = try await next(request, context)
            if let name = HTTPField.Name("x-request-id"), let id = context.logger[metadataKey: "hb.request.id"] {
                response.headers[name] = id.description
            }
            tell(request, Int(response.status.code), since: start, context)
            return response
        } catch {
            tell(request, (error as? any HTTPResponseError).map { Int($0.status.code) } ?? 500, since: start, context)
            if !(error is any HTTPResponseError) {
                context.logger.error("a request failed", metadata: ["reason": "\(error)"])
            }
            throw error
        }
    }

    /// A path without what nobody may read in a log: some links carry their secret there.
    static func told(_ path: String) -> String {
        for secret in ["/join/", "/calendar/"] where path.hasPrefix(secret) { return secret + "…" }
        return String(path.prefix(longestPath))
    }

    private func tell(_ request: Request, _ status: Int, since start: ContinuousClock.Instant, _ context: AppContext) {
        let microseconds = (ContinuousClock.now - start) / .microseconds(1)
        context.logger.info(
            "request",
            metadata: [
                "method": "\(request.method.rawValue)", "path": "\(Self.told(request.uri.path))",
                "status": "\(status)",
                "ms": "\((microseconds / 10).rounded() / 100)",
            ])
    }
}
