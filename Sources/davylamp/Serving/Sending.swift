import Courier
import Domain
import Kernel
import Store
import Web

/// Hands one mail to its server.
struct MailSending: Sendable {
    let mail: MailSettings
    let mailer: NoticeMailer

    @Sendable func send(_ delivery: Delivery) async throws {
        guard let address = MailAddress(delivery.address) else {
            throw DeliveryRunner.Final("this is no address that can be used")
        }
        guard let letter = try await mailer.letter(for: delivery) else { return }
        try await DeliveryRunner.finally {
            try await mail.courier.send(
                MailMessage(
                    from: mail.from, to: address, subject: letter.subject, text: letter.text, html: letter.html,
                    id: delivery.id.text, date: delivery.madeAt, unsubscribe: letter.preferences))
        }
    }
}

/// Posts one message to its webhook.
struct WebhookSending: Sendable {
    let courier: WebhookCourier
    let signer: WebhookSigner

    @Sendable func send(_ delivery: Delivery) async throws {
        guard let message = try await signer.message(for: delivery, at: wallClock()) else {
            throw DeliveryRunner.Final("the webhook is switched off")
        }
        try await DeliveryRunner.finally {
            try await courier.post(message.body, headers: message.headers, to: delivery.address)
        }
    }
}

extension DeliveryRunner {
    /// What the courier calls final is not tried again.
    fileprivate static func finally(_ hand: () async throws -> Void) async throws {
        do { try await hand() } catch let error as CourierError where error.isFinal {
            throw Final(error.description)
        }
    }
}
