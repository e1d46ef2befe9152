import Database
import HTTPTypes
import Hummingbird
import Kernel

extension Desk {
    /// Turns a refusal into its page, and the need to log in into the way there.
    func answer(_ request: Request, _ body: () async throws -> Response) async throws -> Response {
        do {
            return try await body()
        } catch let refusal as Refusal where refusal == .notLoggedIn {
            return .redirect(to: "/login", type: .normal)
        } catch {
            let problem = Problem(error)
            guard problem.status != .internalServerError else { throw error }
            return Response(html: RefusalPage(problem, request.language).html, status: problem.status)
        }
    }
}

extension Refusal {
    var status: HTTPResponse.Status {
        switch kind {
        case .invalid: .unprocessableContent
        case .forbidden: self == .notLoggedIn ? .unauthorized : .forbidden
        case .unknown: .notFound
        case .conflict: .conflict
        case .tooLarge: .contentTooLarge
        case .unsupported: .unsupportedMediaType
        case .busy: .serviceUnavailable
        case .tooMany: .tooManyRequests
        }
    }
}
