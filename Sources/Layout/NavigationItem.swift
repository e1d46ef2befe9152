import Domain
import Kernel

/// One entry of the sidebar, offered by its feature and shown to those who may open it.
struct NavigationItem: Sendable {
    let href: String
    let label: Localized
    let icon: Icon
    /// Any of them opens it; none asks only for an account.
    var permissions: [Permission] = []
    /// The one act that a phone keeps in the middle of its bar.
    var isReport = false

    func isShown(to visit: Visit) -> Bool { permissions.isEmpty || permissions.contains(where: visit.may) }

    /// The longest address that leads to the present page is where the visitor is.
    static func current(_ items: [NavigationItem], at path: String) -> String? {
        let page = path.split(separator: "?", omittingEmptySubsequences: false).first.map(String.init) ?? path
        return items.map(\.href)
            .filter { $0 == "/" ? page == "/" : page == $0 || page.hasPrefix($0 + "/") }
            .max { $0.count < $1.count }
    }
}
