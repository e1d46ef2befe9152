import Kernel

/// A calendar of deadlines as RFC 5545 writes it. A deadline is a day of its own wherever the reader is, so its event is a
/// whole day without a zone; instants are in UTC.
struct ICalendar {
    struct Event: Hashable, Sendable {
        let uid: String
        let day: Day
        let summary: String
        let description: String
        let url: String
        let changedAt: Instant
    }

    let name: String
    let events: [Event]

    var bytes: [UInt8] {
        let head = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Davylamp//Deadlines//EN", "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH",
            "X-WR-CALNAME:\(Self.escaped(name))", "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H",
        ]
        let lines = head + events.flatMap(Self.lines) + ["END:VCALENDAR"]
        return lines.flatMap { Self.folded($0) + [0x0D, 0x0A] }
    }

    private static func lines(_ event: Event) -> [String] {
        [
            "BEGIN:VEVENT", "UID:\(escaped(event.uid))", "DTSTAMP:\(utc(event.changedAt))",
            "LAST-MODIFIED:\(utc(event.changedAt))", "DTSTART;VALUE=DATE:\(compact(event.day))",
            "DTEND;VALUE=DATE:\(compact(event.day.adding(days: 1)))", "SUMMARY:\(escaped(event.summary))",
            "DESCRIPTION:\(escaped(event.description))", "URL:\(event.url.filter { !$0.isNewline })",
            "TRANSP:TRANSPARENT",
            "CLASS:PRIVATE", "END:VEVENT",
        ]
    }

    private static func compact(_ day: Day) -> String { day.text.filter { $0 != "-" } }

    /// `20261124T000000Z`
    private static func utc(_ instant: Instant) -> String {
        let text = Zone(offsetMinutes: 0).rfc3339(instant).prefix(19)
        return text.filter { $0 != "-" && $0 != ":" } + "Z"
    }

    /// Backslash, semicolon, comma and the end of a line are told apart from their use in the format (3.3.11).
    static func escaped(_ text: String) -> String {
        var escaped = ""
        var last: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": escaped += "\\\(scalar)"
            case "\n" where last == "\r": break
            case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": escaped += "\\n"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: escaped += " "
            default: escaped.unicodeScalars.append(scalar)  // every other character stands for itself
            }
            last = scalar
        }
        return escaped
    }

    /// Lines of at most 75 octets, never cut inside a character (3.1).
    static func folded(_ line: String) -> [UInt8] {
        var (out, width): ([UInt8], Int) = ([], 0)
        for scalar in line.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            if width + bytes.count > 75 {
                out += [0x0D, 0x0A, 0x20]
                width = 1
            }
            out += bytes
            width += bytes.count
        }
        return out
    }
}
