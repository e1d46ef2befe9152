import HTTPTypes
import Hummingbird
import NIOCore
import Store

/// Whether the server can do its work, and on what that rests.
package struct Readiness: Sendable {
    package let isReady: Bool
    package let facts: [String: String]
    package init(isReady: Bool, facts: [String: String]) { (self.isReady, self.facts) = (isReady, facts) }
}

/// What machines ask: `/ready` and `/metrics`. They say nothing of mines and people.
package struct Probes: Sendable {
    let ready: @Sendable () async -> Readiness
    let metrics: (@Sendable () async -> String)?
    let isForThisMachineOnly: Bool

    /// Without `metrics` there is no such page; for this machine only, what comes from elsewhere or through a proxy finds none.
    package init(
        ready: @escaping @Sendable () async -> Readiness, metrics: (@Sendable () async -> String)?,
        isForThisMachineOnly: Bool
    ) {
        (self.ready, self.metrics, self.isForThisMachineOnly) = (ready, metrics, isForThisMachineOnly)
    }

    func add(to routes: Routes) {
        routes.open(.get, "ready", why: "machines ask whether this one can work; it says nothing of mines and people") {
            _, _ in
            let readiness = await ready()
            let body = try JSONText.encode(readiness.facts.merging(["ready": "\(readiness.isReady)"]) { $1 }) + "\n"
            return Response(
                status: readiness.isReady ? .ok : .serviceUnavailable,
                headers: [.contentType: "application/json", .cacheControl: "no-store"],
                body: .init(byteBuffer: ByteBuffer(string: body)))
        }
        routes.open(.get, "metrics", why: "counts only, and only for this machine unless set otherwise") {
            request, context in
            guard let metrics, !isForThisMachineOnly || context.isFromThisMachine(request) else {
                throw HTTPError(.notFound)
            }
            return Response(
                status: .ok,
                headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8", .cacheControl: "no-store"],
                body: .init(byteBuffer: ByteBuffer(string: await metrics())))
        }
    }
}

extension AppContext {
    /// Straight from a program on this machine: by a loopback address, and not handed on by a proxy.
    fileprivate func isFromThisMachine(_ request: Request) -> Bool {
        let isHandedOn = ["forwarded", "x-forwarded-for", "via"].contains { name in
            HTTPField.Name(name).map { request.headers[$0] != nil } ?? false
        }
        let address = peer?.ipAddress ?? ""
        return !isHandedOn && (address.hasPrefix("127.") || address == "::1" || address.hasPrefix("::ffff:127."))
    }
}
