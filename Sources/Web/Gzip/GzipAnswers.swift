import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization

/// Packs texts for browsers that take gzip: a phone's air is thin. Files are packed once, pages each time and quickly.
///
/// Packing beside a secret could betray it letter by letter (BREACH). It takes a stranger's page that asks here in the
/// visitor's name, and no such request carries our cookie: it is SameSite=Strict.
final class GzipAnswers: RouterMiddleware {
    typealias Context = AppContext

    /// Smaller ones fit a packet as they are.
    private static let least = 600
    private static let most = 2 * 1024 * 1024
    private static let mostFiles = 64
    private static let types = [
        "text/html", "text/css", "text/javascript", "application/javascript", "application/json", "image/svg+xml",
        "application/problem+json", "application/manifest+json",
    ]
    private let files = Mutex<[String: ByteBuffer]>([:])

    func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        let response = try await next(request, context)
        guard request.method != .head, request.takesGzip, Self.isWorthIt(response) else { return response }
        let file = request.uri.path.hasPrefix("/assets/") ? response.headers[.eTag].map { request.uri.path + $0 } : nil
        if let known = file.flatMap({ file in files.withLock { $0[file] } }) { return Self.answer(response, known) }
        let gathered = Gathered()
        try await response.body.write(Gatherer(gathered: gathered))
        let bytes = gathered.bytes.withLock { $0 }
        guard let packed = Gzip.pack(bytes, level: file == nil ? 1 : 9).map({ ByteBuffer(bytes: $0) }) else {
            return Response(
                status: response.status, headers: response.headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
        }
        if let file { files.withLock { if $0.count < Self.mostFiles { $0[file] = packed } } }
        return Self.answer(response, packed)
    }

    private static func answer(_ response: Response, _ packed: ByteBuffer) -> Response {
        var answer = Response(status: response.status, headers: response.headers, body: .init(byteBuffer: packed))
        answer.headers[.contentEncoding] = "gzip"
        answer.headers[.contentLength] = String(packed.readableBytes)
        answer.headers[.vary] = "Accept-Encoding"
        answer.headers[.acceptRanges] = nil
        return answer
    }

    private static func isWorthIt(_ response: Response) -> Bool {
        // What is unchanged has the head of the file and no body: one would be read as the next answer.
        guard response.status != .notModified, response.headers[.contentEncoding] == nil,
            response.headers[.contentRange] == nil,
            let type = response.headers[.contentType], types.contains(where: type.hasPrefix),
            let length = response.headers[.contentLength].flatMap({ Int($0) }) ?? response.body.contentLength
        else { return false }
        return (least...most).contains(length)
    }
}

private final class Gathered: Sendable { let bytes = Mutex<[UInt8]>([]) }

private struct Gatherer: ResponseBodyWriter {
    let gathered: Gathered
    func write(_ buffer: ByteBuffer) async throws {
        gathered.bytes.withLock { $0 += buffer.readableBytesView }
    }
    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

extension Request {
    /// Whether gzip is among what the browser takes (RFC 9110, 12.5.3).
    fileprivate var takesGzip: Bool {
        headers[.acceptEncoding]?.split(separator: ",").contains { coding in
            let parts = coding.split(separator: ";").map { String($0).trimmed.lowercased() }
            let isRefused = parts.dropFirst().contains { $0 == "q=0" || $0.hasPrefix("q=0.000") || $0 == "q=0.0" }
            return parts.first == "gzip" && !isRefused
        } ?? false
    }
}
