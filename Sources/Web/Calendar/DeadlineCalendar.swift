import Database
import Domain
import HTTPTypes
import Hummingbird
import Kernel
import NIOCore
import Store

/// A person's own deadlines under a secret address, for any calendar program.
struct DeadlineCalendar: Sendable {
    /// Of each kind, the nearest first.
    private static let most = 200
    private let desk: Desk
    init(_ desk: Desk) { self.desk = desk }

    func add(to routes: Routes) {
        routes.open(.get, "calendar/:file", why: "opened by a secret of 256 bits that its owner can end") {
            [desk] request, context in
            let file = context.parts["file"] ?? ""
            guard file.hasSuffix(".ics"), file.utf8.count <= 100 else { throw Refusal.unknownCalendar }
            let (secret, now) = (String(file.dropLast(4)), desk.now())
            let base = request.origin(isSecure: desk.isSecure)
            let calendar = try await desk.store.read { db -> ICalendar in
                guard let owner = try CalendarFeed.owner(secret, db) else { throw Refusal.unknownCalendar }
                return try Self.calendar(of: owner.actor, at: now, base, owner.language, db)
            }
            return Response(
                status: .ok,
                headers: [.contentType: "text/calendar; charset=utf-8", .cacheControl: "private, no-store"],
                body: .init(byteBuffer: ByteBuffer(bytes: calendar.bytes)))
        }
    }

    private static func calendar(
        of actor: Actor, at now: Instant, _ base: String, _ language: Language, _ db: Reader
    ) throws -> ICalendar {
        var rows: [HiddenDangerRow] = []
        if Permission.readHiddenDangers.isHeld(by: actor.role) {
            let mayAccept = Permission.acceptHiddenDanger.isHeld(by: actor.role)
            let turns: [HiddenDangerFilter.Turn] = mayAccept ? [.rectification, .acceptance] : [.rectification]
            for turn in turns {
                let filter = HiddenDangerFilter(turn, team: false, on: Zone.china.day(of: now), limit: most)
                rows += try HiddenDangerStore.page(filter, for: actor, db).rows
            }
        }
        return ICalendar(
            name: "\(ShellTexts.product(language)) · \(actor.name)",
            events: rows.compactMap { event($0, base, language) })
    }

    private static func event(_ row: HiddenDangerRow, _ base: String, _ language: Language) -> ICalendar.Event? {
        let isVerifying = row.phase == .corrected
        guard let day = isVerifying ? row.verifyBy : row.deadline else { return nil }
        let turn = ListTexts.name(isVerifying ? HiddenDangerFilter.Turn.acceptance : .rectification)(language)
        let facts = [row.siteName, row.place, row.assignee, row.grade.map { HiddenDangerTexts.name($0)(language) }]
        return ICalendar.Event(
            uid: "hidden-danger-\(row.id)-\(isVerifying ? "verification" : "rectification")@davylamp", day: day,
            summary: "\(turn) No. \(row.num) \(row.what)",
            description: facts.compactMap(\.self).joined(separator: "\n"),
            url: "\(base)/hidden-dangers/\(row.id)", changedAt: row.changedAt)
    }
}

extension Refusal {
    static let unknownCalendar = Refusal(
        "calendar.unknown", kind: .unknown, "没有这个日历，或地址已停用。", "There is no such calendar, or its address was ended.")
}
