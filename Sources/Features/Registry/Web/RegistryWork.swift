import Domain
import Kernel
import Store

/// The registry's health, for whoever keeps it.
enum RegistryWork {
    static func cards(_ reading: Reading, team: Bool) throws -> [WorkCard] {
        guard reading.visit.actor.role == .administrator else { return [] }
        let health = try RegistryHealth.read(reading.db)
        let figures: [(Localized, Int, String)] = [
            (Localized("矿山和尾矿库", "Mines and ponds"), health.sites, "/mines"),
            (Localized("类型不明的", "Of unknown kind"), health.sitesOfUnknownKind, "/mines?kind=unknown"),
            (Localized("状态不明的", "Of unknown status"), health.sitesOfUnknownStatus, "/mines?status=unknown"),
            (Localized("单位", "Organisations"), health.organisations, "/organisations"),
            (Localized("人员", "People"), health.persons, "/persons"),
        ]
        return figures.map { WorkCard(title: $0.0, count: $0.1, href: $0.2, rows: [], isOwnTurn: false) }
    }
}
