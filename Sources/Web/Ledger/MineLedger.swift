import Domain
import Kernel
import Store

/// The records of a mine in the ledger, newest first: what kind of thing changed when, under which hash, and whether it was
/// signed. It names nobody and repeats no text; what may be read of a thing is read on its own page.
struct MineLedger {
    static let tab = MineTab(name: "ledger", title: LedgerTexts.title, permission: .readHiddenDangers) {
        try MineLedger($0, $1).html
    }

    private static let length = 50

    private let site: Domain.Site
    private let links: [Chronicle.ChainLink]
    private let total: Int
    private let address: Address
    private let visit: Visit
    private var language: Language { visit.language }

    private init(_ site: Domain.Site, _ reading: Reading) throws {
        (self.site, visit) = (site, reading.visit)
        address = Address("/mines/\(site.id)/ledger", reading.query)
        let before = try reading.query["cursor"].map { try Int($0).orThrow(Flaw.noCursor) }
        (links, total) = try Chronicle.chain(of: site.id, before: before, limit: Self.length, reading.db)
    }

    private var html: HTML {
        let last = links.count == Self.length ? links.last?.seq : nil
        let next = last.flatMap { $0 > 0 ? String($0) : nil }
        return """
            <p class="second">\(LedgerTexts.help(language))</p><p class="second">\(ShellTexts.count(total)(language))</p>\
            \(links.isEmpty ? "" : table)\(Pager(next, address, visit).html)
            """
    }

    private var table: HTML {
        """
        <div class="scroll" tabindex="0"><table><thead><tr>\(each: LedgerTexts.heads, head)</tr></thead>\
        <tbody>\(each: links, row)</tbody></table></div>
        """
    }

    private func head(_ text: Localized) -> HTML { "<th scope=\"col\">\(text(language))</th>" }

    private func row(_ link: Chronicle.ChainLink) -> HTML {
        let zone = visit.context.zone
        let by = link.provenBy.map(zone.minuteText) ?? LedgerTexts.notYet(language)
        let proven = link.provenAfter.map { "\(zone.minuteText($0)) – \(by)" } ?? by
        let digits = link.hash.split(separator: ":").last?.prefix(12) ?? ""
        let signed: HTML = link.isSigned ? "✓ \(LedgerTexts.signed(language))" : Nothing.html
        return """
            <tr><td>#\(link.seq)</td><td class="when">\(zone.minuteText(link.at))</td><td class="what">\(subject(link))</td>\
            <td>\(link.role.map { ShellTexts.name($0)(language) })</td><td>\(signed)</td>\
            <td class="when" data-name="\(LedgerTexts.proven(language))">\(proven)</td><td><code>\(String(digits))…</code></td></tr>
            """
    }

    /// What it is about, with the way there for whoever may read all things of that kind.
    private func subject(_ link: Chronicle.ChainLink) -> HTML {
        let parts = link.subject.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return "<code>\(link.type)</code>" }
        let kind = LedgerTexts.kind(parts[0])(language)
        let act = LedgerTexts.act(link.type).map { " · \($0(language))" } ?? ""
        guard let page = LedgerKind.page(parts[0], isOwn: visit.actor.site == site.id) else {
            return "\(kind)\(act)<br><small><code>\(link.type)</code></small>"
        }
        return "\(RegistryParts.link("/\(page)/\(parts[1])", kind))\(act)<br><small><code>\(link.type)</code></small>"
    }
}

/// Where the page of a recorded thing is.
enum LedgerKind {
    /// Read by everybody who sees the mine.
    private static let open = [
        ListedSupervision.kind: "listed-supervision", DoubleFullDay.kind: "double-full-days", Pulse.kind: "pulses",
        GoodPractice.kind: "good-practices",
        Place.kind: "places",
        Post.kind: "posts", Contract.kind: "contracts", SealedIntent.kind: "visits",
    ]

    /// A danger of the mine is read by its own people; of those above it, each reads some.
    static func page(_ kind: String, isOwn: Bool) -> String? {
        kind == HiddenDanger.kind ? (isOwn ? "hidden-dangers" : nil) : open[kind]
    }
}
