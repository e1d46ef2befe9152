import HTTPTypes
import Hummingbird

/// Tells with each page which files it was made for, so that a phone that keeps older ones asks for the new.
struct PhoneHeaders: RouterMiddleware {
    typealias Context = AppContext
    let version: String

    func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        if response.headers[.contentType]?.hasPrefix("text/html") ?? false { response.headers[.files] = version }
        return response
    }
}

extension HTTPField.Name {
    /// For whom a page was made.
    static let account = named("x-davylamp-account")
    /// Which files a page was made for.
    fileprivate static let files = named("x-davylamp-files")

    private static func named(_ name: String) -> HTTPField.Name { HTTPField.Name(name) ?? .from }
}
