package import Database

/// The tables of notices, clocks and preferences.
package enum NoticeSchema {
    package static let migrations = [
        NoticeStore.migration, NoticeClockStore.migration, NoticePreferenceStore.migration,
    ]
}
