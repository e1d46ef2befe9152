import Domain
import Kernel

/// Marking one notice as read or acknowledging it; a person is led on to what it is about, unless `stay` is set.
struct NoticeStay: Sendable {
    let isStaying: Bool

    private static let stay = Ask.flag("stay", NoticeTexts.stay)
    static let reading = Act<NoticeStay>("reading", nil, NoticeTexts.read, stay) { NoticeStay(isStaying: $0) }
    static let acknowledgement = Act<NoticeStay>("acknowledgement", nil, NoticeTexts.acknowledge, stay) {
        NoticeStay(isStaying: $0)
    }
}

/// Marking all as read that the page has shown.
struct NoticesRead: Sendable {
    let until: Instant?

    static let act = Act<NoticesRead>(
        "reading", nil, NoticeTexts.readAll, Ask.whole("until", NoticeTexts.until, 0...Int64.max).optional
    ) { NoticesRead(until: $0.map(Instant.init(milliseconds:))) }
}
