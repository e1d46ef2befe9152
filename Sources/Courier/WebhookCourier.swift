import CCurl
import Dispatch

/// Posts messages to webhooks by libcurl. It follows no redirection, keeps nothing of the answer but its status, and
/// connects to private addresses only where that was permitted.
package struct WebhookCourier: Sendable {
    private let isPublicOnly: Bool
    private static let seconds = 15
    private static let queue = DispatchQueue(label: "davylamp.webhooks", attributes: .concurrent)

    package init(isPublicOnly: Bool) { self.isPublicOnly = isPublicOnly }

    /// Returns when the other side has taken it: any status of 200 to 299. 410 says that it never will again.
    package func post(_ body: [UInt8], headers: [String], to address: String) async throws {
        let status = try await Self.queue.run { try deliver(body, headers, address) }
        guard !(200...299).contains(status) else { return }
        throw CourierError(isFinal: status == 410, "the address answered \(status)")
    }

    private func deliver(_ body: [UInt8], _ headers: [String], _ address: String) throws -> Int {
        let request = try CurlRequest(mostReceived: 64 * 1024, isPublicOnly: isPublicOnly)
        request.set(CURLOPT_URL, address)
        request.set(CURLOPT_PROTOCOLS_STR, isPublicOnly ? "https" : "http,https")
        request.set(CURLOPT_POST, 1)
        request.set(CURLOPT_POSTFIELDSIZE, body.count)
        request.set(CURLOPT_HTTPHEADER, list: ["Content-Type: application/json", "Expect:"] + headers)
        request.set(CURLOPT_USERAGENT, "Davylamp")
        request.set(CURLOPT_TIMEOUT, Self.seconds)
        return try request.perform(sending: body).status
    }
}
