import Database
import Domain
import Hummingbird
import Kernel
import Store

/// The same act on several dangers: each in its own transaction with its own record, each with its own answer.
struct BulkRoutes: Sendable {
    private let dangers: HiddenDangerRoutes
    private let desk: Desk

    init(_ dangers: HiddenDangerRoutes, _ desk: Desk) { (self.dangers, self.desk) = (dangers, desk) }

    func add(to routes: Routes) {
        routes.page("hidden-dangers/bulk", .readHiddenDangers) { reading in try page(reading, nil) }
        for act in BulkAct.allCases {
            routes.answer(
                "hidden-dangers/bulk/\(act.rawValue)", act.act.permission, isSigned: act.act.binding.asking != nil,
                again: { try page($0, act) }
            ) { acting in try await carryOut(act, acting) }
        }
    }

    private func page(_ reading: Reading, _ act: BulkAct?) throws -> HTML {
        let texts =
            reading.visit.retry?.input.texts["row"]
            ?? Form.pairs(reading.visit.asked).filter { $0.name == "id" }.map(\.value)
        let rows = BulkRow.read(texts)
        let rules = try? dangers.rules(on: reading.visit.context.today)
        let lines = try rows.prefix(BulkRow.most).compactMap { row -> BulkPage.Line? in
            guard let id = HiddenDanger.ID(row.id),
                let kept = try HiddenDangerStore.find(id, for: reading.visit.actor, reading.db)
            else { return nil }
            let number = try HiddenDangerStore.number(of: id, reading.db)
            return BulkPage.Line(
                kept: kept, number: number, authority: try DangerAuthority(kept.danger, rules, reading))
        }
        let site = lines.first?.kept.danger.site
        let isOneSite = lines.allSatisfy { $0.kept.danger.site == site }
        let people = try isOneSite ? site.map { try RegistryOptions.people(of: $0, reading) } ?? [] : []
        return BulkPage(
            lines: lines, isCut: rows.count > BulkRow.most,
            act: act ?? reading.query["act"].flatMap(BulkAct.init), people: people, rules: rules, visit: reading.visit
        ).html
    }

    private func carryOut(_ act: BulkAct, _ acting: Acting) async throws -> Response {
        let draft = try act.act.read(acting.form.input)
        let hand = try await hand(act.act, acting)
        var outcomes: [BulkOutcome] = []
        for row in BulkRow.read(acting.form.fields["row"] ?? []).prefix(BulkRow.most) {
            outcomes.append(try await carryOut(draft, row, hand, acting.visit))
        }
        return Response(html: BulkResultPage(act: act, outcomes: outcomes, visit: acting.visit).html)
    }

    /// The key that one password opens; it signs each row's own record.
    private func hand(_ act: HiddenDangerAct, _ acting: Acting) async throws -> SigningHand {
        guard act.binding.binds(acting.form.input) else { return .none }
        return .key(try await desk.open(act.binding, acting.form.input, for: acting.visit))
    }

    /// A refusal is this row's alone; what is no refusal is a bug or a broken database, and ends all.
    private func carryOut(
        _ draft: HiddenDangerDraft, _ row: BulkRow, _ hand: SigningHand, _ visit: Visit
    ) async throws -> BulkOutcome {
        let name = try await desk.store.read { db in
            let known = try? HiddenDangerStore.known(row.id, for: visit.actor, db)
            return try known.map {
                (number: try HiddenDangerStore.number(of: $0.danger.id, db), what: $0.danger.finding.what)
            }
        }
        func outcome(_ record: Int?, _ refusal: Localized?) -> BulkOutcome {
            BulkOutcome(id: row.id, number: name?.number, what: name?.what, record: record, refusal: refusal)
        }
        do {
            let done = try await desk.store.write { [dangers] db in
                let doing = Doing(
                    db: db, visit: try hand.visit(visit, db), parts: ["id": row.id], version: row.version)
                _ = try dangers.perform(draft, doing)
            }
            return outcome(done.indexes.first, nil)
        } catch let refusal as Refusal where refusal != .busy {
            return outcome(nil, refusal.text)
        } catch let flaw as Flaw { return outcome(nil, flaw.text) }
    }
}
