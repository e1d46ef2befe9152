import Database
import Domain
import Kernel
import Store

extension MinePage {
    /// The four lists with their versions and gaps.
    func lists() throws -> HTML { html("lists", RegistryParts.card(RegistryTexts.lists, visit, try listTable())) }

    func listTable() throws -> HTML {
        let rows: [[HTML]] = try FourList.allCases.map { list in
            let items = try RegistryStore.items(of: list, at: site.id, on: today, reading.db)
            let gaps = items.filter { $0.owner == nil }.count
            let approval = try RegistryStore.approval(of: list, at: site.id, reading.db)
            let changes = approval.map { ListChanges(from: $0.items, to: items).count } ?? 0
            return [
                RegistryParts.link("\(address)/lists/\(list.rawValue)", list.term(visit.language)), "\(items.count)",
                gaps == 0 ? "0" : "<span class=\"chip none\">\(gaps)</span>",
                "\(approval.map { "v\($0.number) · \($0.approvedOn)" } ?? RegistryTexts.neverApproved(visit.language))",
                "\(changes)",
            ]
        }
        return RegistryTable(
            heads: [
                RegistryFieldTexts.field("list"), RegistryFieldTexts.field("items"), RegistryTexts.unowned,
                RegistryFieldTexts.field("approvedOn"), RegistryTexts.changesSince,
            ], rows: rows, language: visit.language
        ).html
    }

    /// One list: what it holds, who answers, what changed since it was approved.
    func list(_ list: FourList) throws -> HTML {
        let items = try RegistryStore.items(of: list, at: site.id, on: today, reading.db)
        let approval = try RegistryStore.approval(of: list, at: site.id, reading.db)
        let table = RegistryTable(
            heads: [RegistryTexts.item, RegistryTexts.detail, RegistryFieldTexts.field("owner")],
            rows: items.map { line($0, list) }, language: visit.language)
        let act = ActForm(MineRoutes.approval, on: "\(address)/lists/\(list.rawValue)", visit)
        let form = visit.may(.approveList) && visit.actor.site == site.id && !items.isEmpty ? act.html : ""
        return html(
            "lists",
            """
            <h2>\(list.term(visit.language))</h2><p>\(try state(approval))</p>\(try changes(approval, items))\(table.html)\(form)
            """)
    }

    private func state(_ approval: ListApproval?) throws -> String {
        guard let approval else { return RegistryTexts.neverApproved(visit.language) }
        let names = try RegistryStore.names(of: "person", [approval.approvedBy], reading.db)
        return RegistryTexts.version(approval.number, names[approval.approvedBy] ?? "", approval.approvedOn)(
            visit.language)
    }

    private func changes(_ approval: ListApproval?, _ items: [ListItem]) throws -> HTML {
        guard let approval else { return "" }
        let changes = ListChanges(from: approval.items, to: items)
        guard changes.count > 0 else { return "<p class=\"second\">\(RegistryTexts.unchanged(visit.language))</p>" }
        let lines: [(Localized, String)] =
            changes.added.map { (RegistryTexts.added, $0.name) }
            + changes.removed.map { (RegistryTexts.removed, $0.name) }
            + changes.changed.map {
                (RegistryTexts.changed, "\($0.after.name)：\($0.before.owner ?? "—") → \($0.after.owner ?? "—")")
            }
        let body: HTML = "<ul>\(each: lines, { "<li><b>\($0.0(visit.language))</b> \($0.1)</li>" })</ul>"
        return RegistryParts.card(RegistryTexts.changesSince, visit, body)
    }

    private func line(_ item: ListItem, _ list: FourList) -> [HTML] {
        let owner = item.owner.map { "\($0)" as HTML } ?? RegistryParts.noOwner(visit)
        let detail = item.detail.split(separator: " · ").map {
            RegistryValueTexts.value("kind", String($0))(visit.language)
        }
        let href =
            switch list {
            case .systems, .equipment: "/places/\(item.id)"
            case .posts: "/posts/\(item.id)"
            case .violations: "/posts/\(item.id.split(separator: ".").dropLast().joined(separator: "."))"
            }
        return [RegistryParts.link(href, item.name), "\(detail.joined(separator: " · "))", owner]
    }
}
