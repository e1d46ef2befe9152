import Domain
import Kernel
import Store

extension HiddenDangerFilter {
    /// What an address asks for; what it says wrongly is as if it were not said.
    init(_ query: [String: String]) {
        self.init(
            words: query["q"] ?? "", phase: (query["state"]).flatMap(HiddenDanger.Phase.init),
            limit: query["limit"].flatMap { Int($0) } ?? 50, cursor: query["cursor"].flatMap(HiddenDangerCursor.init))
    }
}
