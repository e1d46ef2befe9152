import Domain
import Kernel
import Store

/// A person's own preferences; nobody reads or changes another's.
struct PreferenceRoutes: Sendable {
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
    }

    @Sendable private func show(_ reading: Reading) throws -> HTML { try PreferencePage(reading).html }
}
