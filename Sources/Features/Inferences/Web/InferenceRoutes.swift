import Domain
import Hummingbird
import Kernel
import Store

/// Drawing inferences: asked on a danger's page, answered where it was asked, counted on both.
struct InferenceRoutes: Sendable {
    static let navigation = [
        NavigationItem(href: "/inferences", label: InferenceTexts.title, icon: .list, permissions: [.sendInference])
    ]
    /// So many days are proposed for an answer.
    static let usualDays = 7

    func add(to routes: Routes) {
        routes.page("inferences", .readHiddenDangers) { try InferenceListPage($0).html }
        routes.export(.inferences, .readHiddenDangers)
        routes.page("hidden-dangers/:id/inferences", .readHiddenDangers, source)
        routes.page("inferences/:id", .readHiddenDangers, show)
        routes.act(
            InferenceQuestion.act, on: "hidden-dangers/:id", again: source, answer: .inferenceSent, perform: ask)
        routes.act(InferenceReply.act, on: "inferences/:id", again: show, answer: .inferenceCheck, perform: reply)
        routes.list("inferences", .readHiddenDangers, InferenceTexts.listing, of: .inferenceCheck) { listing in
            let after = try listing.cursor.map { try TimeCursor<InferenceCheckSubject>($0).orThrow(Flaw.noCursor) }
            let page = try InferenceStore.page(
                after: after, limit: listing.limit, for: listing.visit.actor, listing.db)
            return Page(
                rows: page.rows.map(\.check), total: page.total,
                next: page.rows.count == listing.limit ? page.rows.last?.cursor : nil)
        }
        routes.show("inferences/:id", .readHiddenDangers, InferenceTexts.showing, as: .inferenceCheck) { reading in
            let kept = try InferenceStore.known(reading.id, for: reading.visit.actor, reading.db)
            return (kept.check, kept.version)
        }
    }

    @Sendable private func source(_ reading: Reading) throws -> HTML {
        let danger = try HiddenDangerStore.known(reading.id, for: reading.visit.actor, reading.db).danger
        return try InferenceSourcePage(danger, reading).html
    }

    @Sendable private func show(_ reading: Reading) throws -> HTML {
        let kept = try InferenceStore.known(reading.id, for: reading.visit.actor, reading.db)
        return InferencePage(kept, reading.visit).html
    }

    @Sendable private func ask(_ asked: InferenceQuestion, _ doing: Doing) throws -> Done<[InferenceCheck]> {
        guard let danger = HiddenDangerID(doing.id) else { throw Refusal.unknownHiddenDanger }
        let own = doing.visit.actor.site
        let receivers =
            own.map { site in asked.places.map { AskInference.Receiver(site: site, place: $0) } }
            ?? asked.mines.map { AskInference.Receiver(site: $0) }
        let command = AskInference(
            question: asked.question, deadline: asked.deadline,
            receivers: receivers.map { (id: InferenceCheckID.fresh(at: doing.visit.now), receiver: $0) })
        let kept = try InferenceStore.ask(command, about: danger, in: doing.context, doing.db)
        return Done(kept: kept.map(\.check), version: nil, href: "/hidden-dangers/\(danger)/inferences")
    }

    @Sendable private func reply(_ reply: InferenceReply, _ doing: Doing) throws -> Done<InferenceCheck> {
        guard let id = InferenceCheckID(doing.id) else { throw Refusal.unknownInference }
        let kept = try InferenceStore.answer(
            reply.kind, reply.note, on: id, version: doing.version, fresh: .fresh(at: doing.visit.now),
            in: doing.context, doing.db)
        return Done(kept: kept.check, version: kept.version, href: "/inferences/\(id)")
    }
}
