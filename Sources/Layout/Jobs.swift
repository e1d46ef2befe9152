import Kernel

/// What the visitor may do, by job: all at the side of a wide window; on a phone the first below, the others behind one press.
struct Jobs {
    /// A thumb finds five places on a bar: these and what opens the others.
    private static let mostOnPhone = 4

    private let visit: Visit
    private let items: [NavigationItem]
    private let current: String?

    init(_ visit: Visit) {
        self.visit = visit
        items = Site.navigation.filter { $0.isShown(to: visit) }
        current = NavigationItem.current(items, at: visit.path)
    }

    var html: HTML {
        let isShort = items.count <= Self.mostOnPhone + 1
        let first = isShort ? items : Array(items.prefix(Self.mostOnPhone))
        let others = Array(items.dropFirst(first.count))
        return """
            <nav class="jobs" aria-label="\(ShellTexts.navigation(visit.language))"><ul>\(each: first, link)\
            \(if: !others.isEmpty, more(others))</ul></nav>
            """
    }

    private func more(_ others: [NavigationItem]) -> HTML {
        """
        <li class="more"><button type="button" popovertarget="jobs">\(Icon.more.html)<span>\(ShellTexts.more(visit.language))</span></button>\
        <ul id="jobs" popover>\(each: others, link)</ul></li>
        """
    }

    private func link(_ item: NavigationItem) -> HTML {
        """
        <li\(if: item.isReport, " class=\"report\"")><a href="\(href: item.href)"\(if: item.href == current, " aria-current=\"page\"")>\
        \(item.icon.html)<span>\(item.label(visit.language))</span></a></li>
        """
    }
}
