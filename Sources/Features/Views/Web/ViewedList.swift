import Database
import Domain
import Kernel
import Store

/// A list that has views: its address, what it can be asked, and how many things a view holds now.
struct ViewedList: Sendable {
    let name: String
    let title: Localized
    let questions: [Asking]
    /// Who may open the list, and so keep a view of it.
    let permission: Permission
    /// Whether its columns can be chosen.
    let hasColumns: Bool
    let count: @Sendable (SavedView, Visit, Reader) throws -> Int

    /// More views than this stand on their own page alone.
    private static let mostCounted = 12

    /// The views of this list as links beside it, each with what it holds now.
    func links(_ setting: ListSetting, _ reading: Reading) throws -> [ViewBar.Link] {
        try setting.views.prefix(Self.mostCounted).map { view in
            ViewBar.Link(
                href: "/\(name)?view=\(view.id)", name: view.name,
                mark: ViewTexts.mark(view, reading.visit.language),
                count: try count(view, reading.visit, reading.db), isCurrent: view.id == setting.view?.id)
        }
    }

    /// The form that keeps under a name what the list shows now.
    func saving(_ query: [String: String], _ visit: Visit) -> HTML {
        let asked = Address("", query.filter { $0.key != "view" }).href.drop { $0 == "?" }
        let form = ActForm(
            ViewRoutes.founding, on: "/views", visit, isPrimary: false,
            values: ["query": String(asked), "list": name, "audience": SavedView.Audience.own.rawValue],
            omitting: Set(visit.may(.shareView) ? [] : ["role"]).union(hasColumns ? [] : ["withColumns"]),
            hidden: ["query", "list"])
        return
            "<details class=\"more picker\"><summary>\(ViewTexts.save(visit.language))</summary>\(form.html)</details>"
    }
}
