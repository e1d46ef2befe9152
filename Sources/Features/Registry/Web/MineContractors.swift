import Database
import Domain
import Kernel
import Store

extension MinePage {
    /// Who works here under contract.
    func contractors() throws -> HTML {
        let found = try RegistryStore.all(of: Contract.self, at: site.id, by: "from_on", newestFirst: true, reading.db)
        let names = try RegistryStore.names(of: "organisation", found.map(\.entity.contractor), reading.db)
        let table = RegistryTable(
            heads: ["contractor", "kind", "scope", "from"].map(RegistryFieldTexts.field),
            rows: found.map(\.entity).map { contract in
                [
                    RegistryParts.link(
                        "/contracts/\(contract.id)", names[contract.contractor] ?? contract.contractor.text),
                    "\(RegistryValueTexts.value("kind", contract.kind.rawValue)(visit.language))", "\(contract.scope)",
                    RegistryParts.span(contract.from, contract.to, visit),
                ]
            }, language: visit.language)
        let add: HTML =
            try keepsTree
            ? "<p>\(RegistryParts.button("\(address)/contracts/new", RegistryTexts.addContract, visit))</p>" : ""
        return html(
            "contractors",
            add
                + RegistryParts.card(
                    RegistryTexts.contractors, visit, try table.html + export(RegistryExports.contracts)))
    }

    func history() throws -> HTML { html("history", try RegistryHistoryCard(of: kept, reading).html) }
}
