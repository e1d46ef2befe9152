import HTTPTypes
import Hummingbird

/// Tells an address that is not there from one that is there for other methods, which it names (RFC 9110, 15.5.6).
///
/// It stands behind all routes, so that it hears only of what none of them takes.
struct KnownMethods: RouterMiddleware {
    typealias Context = AppContext
    private let methods: [String: Set<HTTPRequest.Method>]
    private let paths: [Int: [[Substring]]]

    init(_ table: [Route]) {
        methods = table.reduce(into: [:]) { methods, route in
            let found: Set = route.method == .get ? [.get, .head] : [route.method]
            methods[Self.name(route.path.split(separator: "/")), default: []].formUnion(found)
        }
        paths = Dictionary(grouping: Set(table.map(\.path)).map { $0.split(separator: "/") }, by: \.count)
    }

    func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        let allowed = allowed(request.uri.path)
        guard !allowed.isEmpty else { return try await next(request, context) }
        var response = Problem(HTTPError(.methodNotAllowed)).answer(request)
        response.headers[.allow] = allowed.map(\.rawValue).sorted().joined(separator: ", ")
        return response
    }

    /// What the address that fits best takes: words before parts that vary, from the left.
    private func allowed(_ path: String) -> Set<HTTPRequest.Method> {
        let words = path.split(separator: "/")
        let fitting = (paths[words.count] ?? []).filter { pattern in
            zip(pattern, words).allSatisfy { $0.hasPrefix(":") || $0 == $1 }
        }
        let best = fitting.min { first, second in
            first.map { $0.hasPrefix(":") ? 1 : 0 }.lexicographicallyPrecedes(second.map { $0.hasPrefix(":") ? 1 : 0 })
        }
        return best.flatMap { methods[Self.name($0)] } ?? []
    }

    private static func name(_ pattern: [Substring]) -> String { pattern.joined(separator: "/") }
}
