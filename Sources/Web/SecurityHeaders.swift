import HTTPTypes
package import Hummingbird

/// Headers that every answer carries: no inline script, no framing, no sniffing, no referrer.
package struct SecurityHeaders: RouterMiddleware {
    package typealias Context = AppContext
    package init() {}

    package func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        for (name, value) in Self.fields { response.headers[name] = value }
        return response
    }

    private static let fields: [(HTTPField.Name, String)] =
        [
            (
                .contentSecurityPolicy,
                "default-src 'self'; img-src 'self' data: blob:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"
            ),
            (.xContentTypeOptions, "nosniff"),
        ]
        + [("referrer-policy", "same-origin"), ("cross-origin-opener-policy", "same-origin")].compactMap { pair in
            HTTPField.Name(pair.0).map { ($0, pair.1) }
        }
}
