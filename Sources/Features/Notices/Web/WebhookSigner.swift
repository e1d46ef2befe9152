import Crypto
package import Database
package import Domain
import Foundation
package import Kernel
import Store

/// A message as Standard Webhooks lays it down (standardwebhooks.com, version 1): `webhook-id` is the same for every try,
/// `webhook-timestamp` is the try's, and `webhook-signature` is HMAC-SHA256 over `id.timestamp.body`.
package struct WebhookSigner: Sendable {
    package struct Message: Hashable, Sendable {
        package let headers: [String]
        package let body: [UInt8]
    }

    private let store: DataStore
    private let base: String

    /// `base` is the address of the pages, as people reach them.
    package init(_ store: DataStore, base: String) { (self.store, self.base) = (store, base) }

    /// `nil` where the webhook was switched off meanwhile.
    package func message(for delivery: Delivery, at now: Instant) async throws -> Message? {
        guard case .webhook(let id, let event) = delivery.content else { return nil }
        guard let secret = try await store.read({ try WebhookStore.secret(of: id, $0) }) else { return nil }
        let body = json(event).bytes
        let stamp = String(now.milliseconds / 1_000)
        let signature = Self.signature(of: body, id: "msg_\(delivery.id)", stamp: stamp, secret: secret)
        return Message(
            headers: [
                "webhook-id: msg_\(delivery.id)", "webhook-timestamp: \(stamp)", "webhook-signature: \(signature)",
            ], body: body)
    }

    /// `v1,` and the base64 of the signature.
    package static func signature(of body: [UInt8], id: String, stamp: String, secret: String) -> String {
        let key = Data(base64Encoded: String(secret.dropFirst(prefix.count))) ?? Data()
        let code = HMAC<SHA256>.authenticationCode(
            for: Array("\(id).\(stamp).".utf8) + body, using: SymmetricKey(data: key))
        return "v1,\(Data(code).base64EncodedString())"
    }

    private static let prefix = "whsec_"

    /// 32 bytes of chance.
    static func newSecret() -> String {
        let key = SymmetricKey(size: .bits256)
        return prefix + key.withUnsafeBytes { Data($0).base64EncodedString() }
    }

    private func json(_ event: WebhookEvent) -> JSON {
        let zone = Zone.china
        let facts: [(String, JSON?)] = [
            ("about", event.about.map(JSON.text)),
            ("page", event.about.map { .text(base + NoticeAddress.of($0)) }),
            ("mine", .text(event.site.text)), ("mineName", .text(event.siteName)),
            ("place", event.place.map(JSON.text)),
            ("grade", event.grade.map(JSON.text)), ("deadline", event.dueOn.map { .text($0.text) }),
            ("daysOver", event.days.map { .whole(Int64($0)) }),
        ]
        return .object([
            .init(name: "type", value: .text(event.type)),
            .init(name: "timestamp", value: .text(zone.rfc3339(event.at))),
            .init(name: "data", value: .object(facts.map { .init(name: $0.0, value: $0.1 ?? .null) })),
        ])
    }
}
