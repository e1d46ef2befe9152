import Database
package import Domain
package import Kernel
package import Store

extension MineWorld {
    /// Gives accounts to people, without which nobody holds a role.
    package func open(_ actors: [Actor]) async throws {
        for actor in actors {
            try await AccountStore(store).add(
                login: "login-\(actor.person)", for: actor, passwordHash: "none", in: .at(by: actor))
        }
    }

    /// The people of the first mine and the county above it, all with accounts.
    package func openAll() async throws {
        try await open([Cast.worker, Cast.rectifier, Cast.safety, Cast.manager, Self.stranger, Self.county])
    }

    /// What somebody was told, the newest first.
    package func inbox(of actor: Actor, _ state: NoticeFilter.State = .all) async throws -> [Notice] {
        try await store.read { db in
            try NoticeStore.page(NoticeFilter(state), of: actor.person, db).map(\.notice)
        }
    }

    package func kinds(of actor: Actor) async throws -> [NoticeKind] { try await inbox(of: actor).map(\.kind) }

    /// Carries out an act on a danger at a time.
    @discardableResult
    package func act(
        _ command: some Command<HiddenDanger>, on id: HiddenDanger.ID, by actor: Actor, at instant: Instant = .t0
    ) async throws -> HiddenDangerStore.Kept {
        try await dangers.perform(command, on: id, version: nil, in: .at(instant, by: actor)).value
    }

    /// A danger of mine 1 that the rectifier has to mend by the end of the day.
    package func assigned(
        _ grade: HiddenDanger.Grade = .generalB, number: Int = 1, days: Int = 0
    ) async throws -> HiddenDanger.ID {
        let id = try await report(number: number)
        try await act(
            GradeHiddenDanger(grade, stoppedArea: grade == .major ? "1203" : nil), on: id, by: Cast.safety)
        if grade == .major { try await act(ReportMajorDanger(.sample), on: id, by: Cast.safety) }
        let assign = AssignHiddenDanger(
            person: Cast.rectifier.person, measures: "更换", fundsFen: 0,
            deadline: Zone.china.day(of: .t0).adding(days: days), contingencyPlan: "撤人", rules: try .sample)
        try await act(assign, on: id, by: Cast.safety)
        return id
    }
}
