package import Kernel

/// What a webhook is told: that there is something, of what kind, where and until when. What somebody wrote stays in the
/// house, and so does who it was.
package struct WebhookEvent: Codable, Hashable, Sendable {
    package let kind: NoticeKind?
    package let at: Instant
    package let site: SiteID
    package let siteName: String
    package var about: String?
    package var place: String?
    package var grade: String?
    package var dueOn: Day?
    package var days: Int?

    /// `kind` is nil where a set-up is only tried.
    package init(_ kind: NoticeKind?, at: Instant, site: SiteID, siteName: String) {
        (self.kind, self.at, self.site, self.siteName) = (kind, at, site, siteName)
    }

    /// `notice.assigned`, or `webhook.test`.
    package var type: String { kind.map { "notice.\($0.rawValue)" } ?? "webhook.test" }
}
