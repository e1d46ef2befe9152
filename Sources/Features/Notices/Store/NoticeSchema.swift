package import Database

/// The tables of notices, clocks, preferences and deliveries.
package enum NoticeSchema {
    package static let migrations = [NoticeStore.migration, NoticeClockStore.migration]
}
