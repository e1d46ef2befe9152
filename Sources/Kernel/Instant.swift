/// A point in time: milliseconds since 1970-01-01T00:00:00Z.
package struct Instant: Hashable, Comparable, Sendable, Codable {
    package let milliseconds: Int64

    package init(milliseconds: Int64) { self.milliseconds = milliseconds }

    package init(from decoder: any Decoder) throws {
        milliseconds = try decoder.singleValueContainer().decode(Int64.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }

    package func adding(hours: Int) -> Instant { Instant(milliseconds: milliseconds + Int64(hours) * 3_600_000) }
    package func adding(seconds: Int) -> Instant { Instant(milliseconds: milliseconds + Int64(seconds) * 1_000) }
    package func adding(days: Int) -> Instant { adding(hours: days * 24) }
    package static func < (a: Instant, b: Instant) -> Bool { a.milliseconds < b.milliseconds }
}

/// A fixed offset from UTC. China keeps one (+08:00) all year; a site elsewhere sets its own.
package struct Zone: Hashable, Sendable {
    package let offsetMinutes: Int
    package static let china = Zone(offsetMinutes: 480)
    package init(offsetMinutes: Int) { self.offsetMinutes = offsetMinutes }

    /// The calendar day of an instant on the wall of this zone.
    package func day(of instant: Instant) -> Day {
        Day(daysSinceEpoch: Int(wall(instant).floorDivided(by: 86_400_000)))
    }

    /// The first instant of a day in this zone.
    package func start(of day: Day) -> Instant {
        Instant(milliseconds: Int64(day.daysSinceEpoch) * 86_400_000 - Int64(offsetMinutes) * 60_000)
    }

    /// `2026-11-24 14:05`
    package func minuteText(_ instant: Instant) -> String {
        let minutes = Int(wall(instant).modulo(86_400_000) / 60_000)
        return "\(day(of: instant).text) \(twoDigits(minutes / 60)):\(twoDigits(minutes % 60))"
    }

    /// RFC 3339 with this zone's offset: `2026-11-24T14:05:09+08:00`
    package func rfc3339(_ instant: Instant) -> String {
        let seconds = Int(wall(instant).modulo(86_400_000) / 1_000)
        let offset = abs(offsetMinutes)
        let clock = "\(twoDigits(seconds / 3600)):\(twoDigits(seconds / 60 % 60)):\(twoDigits(seconds % 60))"
        let sign = offsetMinutes < 0 ? "-" : "+"
        return "\(day(of: instant).text)T\(clock)\(sign)\(twoDigits(offset / 60)):\(twoDigits(offset % 60))"
    }

    private func wall(_ instant: Instant) -> Int64 { instant.milliseconds + Int64(offsetMinutes) * 60_000 }
}

package func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

extension Int64 {
    package func floorDivided(by divisor: Int64) -> Int64 { (self - modulo(divisor)) / divisor }
    package func modulo(_ divisor: Int64) -> Int64 { (self % divisor + divisor) % divisor }
}
