package import Kernel

package enum WebhookSubject {}

/// An address of another system that is told what happens in one mine.
package struct Webhook: RegistryEntity, Identifiable {
    package static let kind = "webhook"
    package typealias ID = Kernel.ID<WebhookSubject>

    package enum State: String, Codable, Sendable, CaseIterable {
        case on
        /// Nothing was taken for so long that it was switched off.
        case stopped
        case ended
    }

    /// Where a message may go at all.
    package enum Reach: String, Sendable, CaseIterable {
        /// Nowhere: webhooks are not offered.
        case off
        /// To addresses of the open network, over TLS.
        case open = "public"
        /// To every address, those of the own network too.
        case any
    }

    package let id: ID
    package let site: SiteID
    /// Who set it up, and is told when it is switched off.
    package let keeper: PersonID
    package let address: String
    package let topics: [NoticeKind.Group]
    package var state: State

    package init(
        id: ID, site: SiteID, keeper: PersonID, address: String, topics: [NoticeKind.Group], state: State = .on
    ) {
        (self.id, self.site, self.keeper) = (id, site, keeper)
        (self.address, self.topics, self.state) = (address, topics, state)
    }

    package var holder: RegistryHolder { .site(site) }

    /// Scheme, host, perhaps a port, and a path; nothing that could hide a password or a key.
    package func problems() -> [Refusal] {
        let form = /https?:\/\/([A-Za-z0-9.\-]+|\[[0-9A-Fa-f:.]+\])(:[0-9]{1,5})?(\/[A-Za-z0-9._~\/\-]*)?/
        let isFit = address.utf8.count <= 300 && address.wholeMatch(of: form) != nil
        return (isFit ? [] : [.webhookAddress]) + (topics.isEmpty ? [.fieldBlank("topics")] : [])
    }

    /// Why it may not be set up under a reach.
    package func obstacle(under reach: Reach) -> Refusal? {
        switch reach {
        case .off: .webhooksOff
        case .open: address.hasPrefix("https:") ? nil : .webhookOpen
        case .any: nil
        }
    }
}
