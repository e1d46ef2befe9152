package import Database

/// The tables of notices, clocks and preferences, and the addresses of calendars.
package enum NoticeSchema {
    package static let migrations = [
        NoticeStore.migration, NoticeClockStore.migration, NoticePreferenceStore.migration,
        CalendarFeed.migration, MailChoiceStore.migration, DeliveryStore.migration,
        WebhookStore.migration,
    ]
}
