import Kernel

/// A table whose first column leads to the thing; cells are ready-made.
struct RegistryTable {
    let heads: [Localized]
    let rows: [[HTML]]
    let language: Language
    var empty = RegistryTexts.nothing

    var html: HTML {
        guard !rows.isEmpty else { return "<p class=\"second\">\(empty(language))</p>" }
        return """
            <div class="scroll" tabindex="0">\
            <table><thead><tr>\(each: heads, head)</tr></thead><tbody>\(each: rows, row)</tbody></table></div>
            """
    }

    private func head(_ text: Localized) -> HTML { "<th scope=\"col\">\(text(language))</th>" }
    private func row(_ cells: [HTML]) -> HTML { "<tr>\(each: cells, cell)</tr>" }
    private func cell(_ cell: HTML) -> HTML { "<td>\(cell)</td>" }
}

/// Small parts that every page of the registry is made of.
enum RegistryParts {
    static func link(_ href: String, _ text: String) -> HTML { "<a href=\"\(href: href)\">\(text)</a>" }
    static func button(_ href: String, _ text: Localized, _ visit: Visit, isPrimary: Bool = false) -> HTML {
        "<a class=\"button\(if: isPrimary, " primary")\" href=\"\(href: href)\">\(text(visit.language))</a>"
    }

    static func crumbs(_ links: [(href: String, text: String)]) -> HTML {
        "<nav class=\"crumbs\">\(each: links, { "\(link($0.href, $0.text)) " })</nav>"
    }

    static func card(_ title: Localized, _ visit: Visit, id: String = "", _ body: HTML) -> HTML {
        "<section class=\"card\" id=\"\(id)\"><h2>\(title(visit.language))</h2>\(body)</section>"
    }

    static func facts(_ facts: [(name: Localized, value: HTML)], _ visit: Visit) -> HTML {
        "<dl>\(each: facts, { "<dt>\($0.name(visit.language))</dt><dd>\($0.value)</dd>" })</dl>"
    }

    /// A folded form: adding something without leaving the page.
    static func folded(_ title: Localized, _ form: ActForm, _ visit: Visit) -> HTML {
        "<details class=\"more\"\(if: form.isRetried, " open")><summary class=\"button\">\(title(visit.language))</summary>\(form.html)</details>"
    }

    /// All of many tabs are seen at once when they are `isWhole`; a few are moved sideways where they have no room.
    static func tabs(
        _ tabs: [(href: String, title: Localized)], current: String, _ visit: Visit, isWhole: Bool = false
    ) -> HTML {
        "<nav class=\"tabs\(if: isWhole, " whole")\">\(each: tabs, { tab($0, current, visit) })</nav>"
    }

    private static func tab(_ tab: (href: String, title: Localized), _ current: String, _ visit: Visit) -> HTML {
        "<a href=\"\(href: tab.href)\"\(if: tab.href == current, " aria-current=\"page\"")>\(tab.title(visit.language))</a>"
    }

    static func span(_ from: Day?, _ to: Day?, _ visit: Visit) -> HTML {
        "\(from?.text ?? "…") — \(to?.text ?? RegistryTexts.present(visit.language))"
    }

    static func noOwner(_ visit: Visit) -> HTML {
        "<span class=\"chip none\">\(RegistryTexts.noOwner(visit.language))</span>"
    }

    static func vacant(_ visit: Visit) -> HTML {
        "<span class=\"chip none\">\(RegistryTexts.vacant(visit.language))</span>"
    }

    /// `1200000` as `1,200,000`; what is no long number stands as it is.
    static func grouped(_ text: String) -> String {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, whole.utf8.count > 4, whole.utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return text }
        let digits = Array(whole)
        let grouped = digits.indices.map { index in
            (digits.count - index) % 3 == 0 && index > 0 ? ",\(digits[index])" : String(digits[index])
        }.joined()
        return parts.count == 2 ? "\(grouped).\(parts[1])" : grouped
    }

    /// The sections of the registry that are not inside a mine.
    static func sections(_ current: String, _ visit: Visit) -> HTML {
        tabs(
            [
                ("/mines", RegistryTexts.sites), ("/organisations", RegistryTexts.organisations),
                ("/persons", RegistryTexts.persons), ("/competences", RegistryTexts.competence),
                ("/divisions", RegistryTexts.divisions),
            ], current: current, visit)
    }
}

/// A page with one form.
struct RegistryFormPage {
    let title: Localized
    let crumbs: [(href: String, text: String)]
    let form: ActForm
    let visit: Visit

    var html: HTML {
        Shell(
            title, visit,
            main:
                "<div class=\"narrow\">\(RegistryParts.crumbs(crumbs))<h1>\(title(visit.language))</h1>\(form.html)</div>"
        ).html
    }
}

/// Who changed what when, newest first, each field before and after.
struct RegistryHistoryCard {
    let steps: [RegistryHistoryLine]
    let visit: Visit

    var html: HTML {
        RegistryParts.card(
            RegistryTexts.history, visit, id: "history", "<ol class=\"timeline\">\(each: steps.reversed(), step)</ol>")
    }

    private func step(_ step: RegistryHistoryLine) -> HTML {
        """
        <li><time>\(step.when)</time> <b>\(step.who)</b> <small>#\(step.seq)</small>\
        <details\(if: step.isFirst == false, " open")><summary>\(RegistryTexts.count(step.changes.count)(visit.language))</summary>\
        <dl>\(each: step.changes, change)</dl></details></li>
        """
    }

    private func change(_ change: RegistryHistoryLine.Change) -> HTML {
        "<dt>\(change.field)</dt><dd>\(if: change.before != nil, "<del>\(change.before)</del> → ")\(change.after ?? "—")</dd>"
    }
}

/// One step of a history, in words.
struct RegistryHistoryLine {
    struct Change {
        let field: String;
        let before: String?;
        let after: String?
    }
    let when: String
    let who: String
    let seq: Int
    let isFirst: Bool
    let changes: [Change]
}
