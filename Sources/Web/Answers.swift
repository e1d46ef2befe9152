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
        } catch let refusal as Refusal {
            return Response(html: RefusalPage(refusal, request.language).html, status: refusal.status)
        } catch let error as StoreError where error.code == "overloaded" {
            return Response(html: RefusalPage(.busy, request.language).html, status: .serviceUnavailable)
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
        }
    }
}
