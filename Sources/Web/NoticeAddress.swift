import Domain

/// The page of what a notice is about; a feature that tells notices has its folder here.
enum NoticeAddress {
    private static let folders = [
        HiddenDanger.kind: "/hidden-dangers", ListedSupervision.kind: "/listed-supervision",
        DoubleFullDay.kind: "/double-full-days", Webhook.kind: "/webhooks",
    ]

    /// The inbox itself where a subject has no page.
    static func of(_ subject: String) -> String {
        let parts = subject.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2, let folder = folders[parts[0]] else { return "/notices" }
        return "\(folder)/\(parts[1])"
    }
}
