import Domain
import Kernel

/// One entry of the sidebar, offered by its feature and shown to those who may open it.
struct NavigationItem: Sendable {
    let href: String
    let label: Localized
    let icon: Icon
    /// Any of them opens it; none asks only for an account.
    var permissions: [Permission] = []
    /// Other addresses that belong to it.
    var also: [String] = []
    /// The one act that a phone keeps in the middle of its bar.
    var isReport = false

    func isShown(to visit: Visit) -> Bool { permissions.isEmpty || permissions.contains(where: visit.may) }

    /// The longest address that leads to the present page is where the visitor is.
    static func current(_ items: [NavigationItem], at path: String) -> String? {
        let page = path.split(separator: "?", omittingEmptySubsequences: false).first.map(String.init) ?? path
        let matches = items.flatMap { item in ([item.href] + item.also).map { (address: $0, href: item.href) } }
        return matches.filter {
            $0.address == "/" ? page == "/" : page == $0.address || page.hasPrefix($0.address + "/")
        }
        .max { $0.address.count < $1.address.count }?.href
    }
}
