import Database
import Domain
import Hummingbird
import Kernel
import Store

/// A person's own preferences; nobody reads or changes another's.
struct PreferenceRoutes: Sendable {
    private let desk: Desk
    init(_ desk: Desk) { self.desk = desk }

    func add(to routes: Routes) {
        routes.page("notices/preferences", .readNotices, show)
        routes.show("notices/preferences", .readNotices, PreferenceTexts.title, as: .noticePreferences) { reading in
            let kept = try NoticePreferenceStore.find(reading.visit.actor.person, reading.db)
            return (kept, kept.version)
        }
        routes.act(PreferenceForm.act, on: "notices", again: show, answer: .noticePreferences) { preferences, doing in
            let kept = try NoticePreferenceStore.save(
                preferences, version: doing.version, in: doing.context, doing.db)
            return Done(
                kept: kept, version: kept.version, href: "/notices/preferences",
                page: "/notices/preferences?saved=1")
        }
        MailRoutes(desk: desk, show: show).add(to: routes)
        routes.answer("notices/calendar", .readNotices, makeCalendar)
        routes.change("notices/calendar/ending", .readNotices) { [desk] acting in
            _ = try await desk.store.write { try CalendarFeed.revoke(for: acting.visit.login, $0) }
            return "/notices/preferences"
        }
    }

    @Sendable private func makeCalendar(_ acting: Acting) async throws -> Response {
        let (visit, secret) = (acting.visit, AccountStore.newSecret())
        _ = try await desk.store.write { db in
            try CalendarFeed.renew(for: visit.login, secret: secret, visit.language, at: visit.now, db)
        }
        let address = "\(acting.origin)/calendar/\(secret).ics"
        let page = try await desk.store.read { db in
            let reading = Reading(db: db, visit: visit, parts: [:], query: [:])
            return try PreferencePage(reading, calendar: address, sendsMail: desk.sendsMail).html
        }
        return Response(html: page)
    }

    @Sendable private func show(_ reading: Reading) throws -> HTML {
        try PreferencePage(reading, sendsMail: desk.sendsMail).html
    }
}
