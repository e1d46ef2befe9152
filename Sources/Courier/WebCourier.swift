import CCurl
import Dispatch

/// Asks other systems that the house itself names, by libcurl. It follows no redirection and takes no more than it is told.
package struct WebCourier: Sendable {
    package struct Answer: Sendable {
        package let status: Int
        package let body: [UInt8]
    }

    /// Whether an address without TLS is asked at all.
    private let permitsPlain: Bool
    private let seconds: Int
    private static let mostReceived = 512 * 1024
    private static let queue = DispatchQueue(label: "davylamp.web", attributes: .concurrent)

    package init(permitsPlain: Bool, seconds: Int) { (self.permitsPlain, self.seconds) = (permitsPlain, seconds) }

    package func get(_ address: String) async throws -> Answer {
        try await Self.queue.run { try ask(address, ["Accept: application/json"]) { _ in [] } }
    }

    /// Posts a form that is encoded already.
    package func post(_ form: String, headers: [String], to address: String) async throws -> Answer {
        let body = Array(form.utf8)
        let kind = ["Content-Type: application/x-www-form-urlencoded", "Accept: application/json", "Expect:"]
        return try await Self.queue.run {
            try ask(address, kind + headers) { request in
                request.set(CURLOPT_POST, 1)
                request.set(CURLOPT_POSTFIELDSIZE, body.count)
                return body
            }
        }
    }

    private func ask(_ address: String, _ headers: [String], _ prepare: (CurlRequest) -> [UInt8]) throws -> Answer {
        let request = try CurlRequest(mostReceived: Self.mostReceived)
        request.set(CURLOPT_URL, address)
        request.set(CURLOPT_PROTOCOLS_STR, permitsPlain ? "http,https" : "https")
        request.set(CURLOPT_HTTPHEADER, list: headers)
        request.set(CURLOPT_USERAGENT, "Davylamp")
        request.set(CURLOPT_TIMEOUT, seconds)
        let (status, body) = try request.perform(sending: prepare(request))
        return Answer(status: status, body: body)
    }
}
