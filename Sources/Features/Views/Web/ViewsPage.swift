import Domain
import Kernel
import Store

/// The views that somebody has, with what each holds now; their own can be renamed, shared and removed.
struct ViewsPage {
    private typealias Texts = ViewTexts
    struct Part {
        let list: ViewedList
        let views: [(kept: RegistryStore.Kept<SavedView>, count: Int)]

        init(list: ViewedList, views: [(RegistryStore.Kept<SavedView>, Int)]) {
            (self.list, self.views) = (list, views.map { (kept: $0.0, count: $0.1) })
        }
    }

    private let parts: [Part]
    private let names: [PersonID: String]
    private let visit: Visit
    private var language: Language { visit.language }

    init(_ parts: [Part], _ names: [PersonID: String], _ visit: Visit) {
        (self.parts, self.names, self.visit) = (parts, names, visit)
    }

    var html: HTML {
        Shell(
            Texts.title, visit,
            main: """
                <h1>\(Texts.title(language))</h1>\(again)\(parts.allSatisfy(\.views.isEmpty) ? empty : "\(each: parts, section)")
                """
        ).html
    }

    private func section(_ part: Part) -> HTML {
        let heading: HTML = """
            <h2><a href="\(href: "/\(part.list.name)")">\(part.list.title(language))</a></h2>
            """
        guard !part.views.isEmpty else { return "\(heading)<p class=\"second\">\(Texts.none(language))</p>" }
        let cards = part.views.map { card($0, part.list) }
        return "\(heading)<ul class=\"cards\">\(each: cards, \.self)</ul>"
    }

    /// The form that was refused just now, with what was written.
    private var again: HTML {
        guard visit.retry?.noun == "" else { return "" }
        return RegistryParts.card(
            Texts.save, visit, ActForm(ViewRoutes.founding, on: "/views", visit, hidden: ["query", "list"]).html)
    }

    private var empty: HTML {
        "<div class=\"empty\"><h2>\(Texts.none(language))</h2><p>\(Texts.noneHelp(language))</p></div>"
    }

    private func card(_ line: (kept: RegistryStore.Kept<SavedView>, count: Int), _ list: ViewedList) -> HTML {
        let view = line.kept.entity
        let asked = ListSetting.pairs(view.query).sorted { $0.key < $1.key }.map { pair in
            list.questions.first { $0.name == pair.key }.map {
                "\($0.label(language)) \($0.words(for: pair.value, language))"
            } ?? pair.value
        }
        return """
            <li class="card"><h3><a href="\(href: "/\(view.list)?view=\(view.id)")">\(view.name)</a> \
            <span class="badge calm">\(line.count)</span></h3><p>\(asked.isEmpty ? Texts.all(language) : asked.joined(separator: " · "))</p>\
            <p class="second">\(Texts.name(view.audience)(language))\(view.role.map { " · \(ShellTexts.name($0)(language))" }) · \
            \(Texts.whose(language)) \(names[view.person])</p>\(if: view.person == visit.actor.person, forms(line.kept))</li>
            """
    }

    private func forms(_ kept: RegistryStore.Kept<SavedView>) -> HTML {
        let (view, address) = (kept.entity, "/views/\(kept.entity.id)")
        let values = ["name": view.name, "audience": view.audience.rawValue, "role": view.role?.rawValue ?? ""]
        let amendment = ActForm(
            ViewRoutes.amendment, on: address, visit, version: kept.version, isPrimary: false, values: values,
            omitting: visit.may(.shareView) ? [] : ["role"])
        let removal = ActForm(ViewRoutes.removal, on: address, visit, version: kept.version, isPrimary: false)
        return """
            <details class="more"><summary>\(Texts.amend(language))</summary>\(amendment.html)</details>\
            <details class="more"><summary>\(Texts.remove(language))</summary>\(removal.html)</details>
            """
    }
}
