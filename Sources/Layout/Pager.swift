import Kernel

/// The way to the next page of a list and back to its first, keeping what was searched.
struct Pager {
    let next: String?
    let address: Address
    let visit: Visit

    init(_ next: String?, _ address: Address, _ visit: Visit) {
        (self.next, self.address, self.visit) = (next, address, visit)
    }

    var html: HTML {
        let isFirst = address.query["cursor"] == nil
        guard !isFirst || next != nil else { return "" }
        return """
            <nav class="pager">\(if: !isFirst, link(nil, ShellTexts.newer))\(if: next != nil, link(next, ShellTexts.older))</nav>
            """
    }

    private func link(_ cursor: String?, _ label: Localized) -> HTML {
        "<a class=\"button\" href=\"\(href: address.with("cursor", cursor).href)\">\(label(visit.language))</a>"
    }
}
