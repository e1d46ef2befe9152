import Database
import Domain
import Kernel
import Store

/// Pages and acts of hidden dangers; an act is a noun of its own.
package struct HiddenDangerRoutes: Sendable {
    private let dangers: HiddenDangerStore

    package init(_ desk: Desk) { dangers = HiddenDangerStore(desk.store) }

    package func add(to routes: Routes) {
        routes.page("/", .readHiddenDangers, list)
        routes.page("hidden-dangers", .readHiddenDangers, list)
        routes.page("hidden-dangers/new", .reportHiddenDanger) { HiddenDangerReportPage(visit: $0.visit).html }
        routes.page("hidden-dangers/:id", .readHiddenDangers, show)
        routes.act("hidden-dangers", .reportHiddenDanger, report)
        for act in HiddenDangerAct.all { add(act, to: routes) }
    }

    @Sendable private func list(_ reading: Reading) throws -> HTML {
        let filter = HiddenDangerFilter(reading.query)
        let page = try HiddenDangerStore.page(filter, for: reading.visit.actor, reading.db)
        return HiddenDangerListPage(page.rows, total: page.total, filter, reading.visit).html
    }

    @Sendable private func show(_ reading: Reading) throws -> HTML {
        guard let id = HiddenDanger.ID(reading.id),
            let kept = try HiddenDangerStore.find(id, for: reading.visit.actor, reading.db)
        else { throw Refusal.unknownHiddenDanger }
        let history = try Chronicle.history(of: "\(HiddenDanger.kind)/\(id)", reading.db)
        let people = try RegistryStore.people(of: kept.danger.site, reading.db)
        return HiddenDangerPage(kept, history: history, people: people, reading.visit).html
    }

    @Sendable private func report(_ acting: Acting) async throws -> String {
        guard let site = acting.visit.actor.site else { throw Refusal.notPermitted }
        let finding = Finding(what: acting.form["what"], placeText: acting.form.text("place"))
        let command = ReportHiddenDanger(id: .fresh(at: acting.visit.now), site: site, finding: finding)
        let committed = try await dangers.report(command, in: acting.visit.context)
        return "/hidden-dangers/\(committed.value.danger.id)"
    }

    private func add(_ act: HiddenDangerAct, to routes: Routes) {
        routes.act("hidden-dangers/:id/\(act.noun)", act.permission) { [dangers] acting in
            guard let id = HiddenDanger.ID(acting.id) else { throw Refusal.unknownHiddenDanger }
            let version = Int(acting.form["version"])
            _ = try await dangers.perform(act.command(acting.form), on: id, version: version, in: acting.visit.context)
            return "/hidden-dangers/\(id)"
        }
    }
}

extension ID {
    /// A new identity, made at the edge.
    static func fresh(at now: Instant) -> ID {
        var generator = SystemRandomNumberGenerator()
        return ID(at: now, random: (generator.next(), generator.next()))
    }
}
