import HTTPTypes
package import Hummingbird

/// Headers that every answer carries: no inline script, no text that becomes markup unasked, no framing, no sniffing, no referrer, nothing lent to other sites;
/// behind TLS browsers are told to stay there.
package struct SecurityHeaders: RouterMiddleware {
    package typealias Context = AppContext
    private let isSecure: Bool
    package init(isSecure: Bool) { self.isSecure = isSecure }

    package func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        for (name, value) in Self.fields { response.headers[name] = value }
        let isPlain = Self.plain.contains(request.uri.path)
        response.headers[.contentSecurityPolicy] = isPlain ? Self.policy : Self.policy + Self.typed
        if isSecure, let name = HTTPField.Name("strict-transport-security") {
            response.headers[name] = "max-age=31536000; includeSubDomains"
        }
        return response
    }

    private static let policy =
        "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"
    /// Text becomes markup or a script's address only through the one policy of `Public/trusted-types.js`.
    private static let typed = "; require-trusted-types-for 'script'; trusted-types default"
    /// Swagger UI writes markup by itself; its page shows the description of the interface and holds no data.
    private static let plain: Set<String> = ["/api/docs"]

    private static let fields: [(HTTPField.Name, String)] =
        [(.xContentTypeOptions, "nosniff")]
        + [
            ("referrer-policy", "same-origin"), ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
            ("permissions-policy", "geolocation=(), microphone=(self), camera=(self), usb=(), payment=()"),
        ].compactMap { pair in
            HTTPField.Name(pair.0).map { ($0, pair.1) }
        }
}
