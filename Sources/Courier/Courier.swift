import CCurl
import Dispatch
import Kernel

/// Hands mails to an SMTP server by libcurl, off the server's own threads.
package struct MailCourier: Sendable {
    package enum Security: String, Sendable, CaseIterable { case starttls, tls, none }

    private let host: String
    private let port: Int
    private let security: Security
    private let user: String?
    private let password: String?
    private static let seconds = 30
    private static let queue = DispatchQueue(label: "davylamp.mail", attributes: .concurrent)

    package init(host: String, port: Int, security: Security, user: String? = nil, password: String? = nil) {
        (self.host, self.port, self.security) = (host, port, security)
        (self.user, self.password) = (user, password)
    }

    /// Returns when the server has taken it.
    package func send(_ mail: MailMessage) async throws {
        try await Self.queue.run { try deliver(mail) }
    }

    private func deliver(_ mail: MailMessage) throws {
        let request = try CurlRequest(mostReceived: 64 * 1024)
        request.set(CURLOPT_URL, "\(security == .tls ? "smtps" : "smtp")://\(host):\(port)")
        request.set(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
        if security != .none { request.set(CURLOPT_USE_SSL, Int(CURLUSESSL_ALL.rawValue)) }
        if let user {
            request.set(CURLOPT_USERNAME, user)
            request.set(CURLOPT_PASSWORD, password ?? "")
        }
        request.set(CURLOPT_MAIL_FROM, "<\(mail.from)>")
        request.set(CURLOPT_MAIL_RCPT, list: ["<\(mail.to)>"])
        request.set(CURLOPT_UPLOAD, 1)
        request.set(CURLOPT_TIMEOUT, Self.seconds)
        _ = try request.perform(sending: mail.bytes)
    }
}

extension DispatchQueue {
    /// Runs what blocks on this queue's threads.
    func run<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            async { continuation.resume(with: Result { try body() }) }
        }
    }
}
