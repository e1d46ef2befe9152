import Domain
import Kernel
import Store

/// Pages and acts of the four anonymous questions.
struct PulseRoutes: Sendable {
    static let navigation = [
        NavigationItem(href: "/pulses", label: PulseTexts.short, icon: .list, permissions: [.readPulses])
    ]
    private static let month = Ask.text("month", PulseTexts.month, most: 7).optional

    func add(to routes: Routes) {
        routes.page("pulses", .readPulses) { try PulseListPage($0).html }
        routes.export(.pulses, .readPulses)
        routes.page("pulses/:id", .readPulses, show)
        routes.act(PulseActs.answer, on: "pulses/:id", again: show, answer: .pulse) { command, doing in
            guard let id = PulseID(doing.id) else { throw Refusal.unknownPulse }
            return Done(try PulseStore.answer(command, on: id, in: doing.context, doing.db), doing.visit)
        }
        routes.act(PulseActs.reply, on: "pulses/:id", again: show, answer: .pulse) { command, doing in
            guard let id = PulseID(doing.id) else { throw Refusal.unknownPulse }
            let kept = try PulseStore.perform(command, on: id, version: doing.version, in: doing.context, doing.db)
            return Done(kept, doing.visit)
        }
        routes.list("pulses", .readPulses, PulseTexts.listing, of: .pulse, by: [Self.month.asking], list)
        routes.show("pulses/:id", .readPulses, PulseTexts.showing, as: .pulse) { reading in
            let kept = try PulseStore.known(reading.id, for: reading.visit.actor, reading.db)
            return (PulseSight(kept, for: reading.visit.actor), kept.version)
        }
    }

    @Sendable private func show(_ reading: Reading) throws -> HTML { try PulsePage(reading).html }

    @Sendable private func list(_ listing: Listing) throws -> Page<PulseSight> {
        let after = try listing.cursor.map { try PulseCursor($0).orThrow(Flaw.noCursor) }
        let month = try listing.input(Self.month).map { try CampaignMonth($0).orThrow(Flaw.monthOfPulse) }
        let page = try PulseStore.page(
            in: month, after: after, limit: listing.limit, for: listing.visit.actor, listing.db)
        let last = page.rows.count == listing.limit ? page.rows.last : nil
        return Page(
            rows: page.rows.map { PulseSight($0, for: listing.visit.actor) }, total: page.total,
            next: last.map { PulseCursor($0.pulse).text })
    }
}

extension Flaw {
    fileprivate static let monthOfPulse = Flaw("month", "请按 2026-11 的格式填写月份。", "Write the month as 2026-11.")
}

extension Done<PulseSight> {
    fileprivate init(_ kept: PulseStore.Kept, _ visit: Visit) {
        self.init(
            kept: PulseSight(kept, for: visit.actor), version: kept.version, href: "/pulses/\(kept.pulse.id)")
    }
}
