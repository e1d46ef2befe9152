import HTTPTypes
import Hummingbird
import Kernel

/// How bright a page is. Underground a bright one blinds whoever looks up from it.
enum Theme: String, Sendable, CaseIterable {
    case device, light, dark

    static let cookie = "davylamp-theme"
}

extension Request {
    /// The theme of the switch, else whatever the device is set to.
    var theme: Theme { cookies[Theme.cookie].flatMap { Theme(rawValue: $0.value) } ?? .device }
}
