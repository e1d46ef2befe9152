import Domain
import Kernel

extension MinePage {
    /// A list of this mine as a file, as the tab is narrowed.
    func export(_ list: ExportedList) throws -> HTML {
        var query = ["mine": site.id.text]
        query["q"] = reading.query["q"]
        let address = Address("/\(list.path)", query)
        return ExportForm(
            list: address.path, total: try list.count(address.query, visit, reading.db), visit: visit,
            asking: String(address.href.dropFirst(address.path.count + 1))
        ).html
    }
}
