import HTTPTypes
import Hummingbird
import NIOCore

/// Ends a connection whose request was too large: nobody reads on to the end of what was refused.
struct TooLargeEnding: RouterMiddleware {
    typealias Context = AppContext
    /// Long enough for whoever still sends to read the answer.
    private static let patience = TimeAmount.seconds(1)

    func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        guard response.status == .contentTooLarge else { return response }
        response.headers[.connection] = "close"
        if let channel = context.channel {
            channel.eventLoop.scheduleTask(in: Self.patience) { channel.close(promise: nil) }
        }
        return response
    }
}
