package import Kernel

/// What one person wants to be told, where, and when not.
package struct NoticePreferences: Codable, Hashable, Sendable {
    package enum Channel: String, Codable, Sendable, CaseIterable { case app, mail, webhook }

    package var language: Language
    /// The channels by group; a group that is missing has the usual ones.
    private var channels: [String: Set<Channel>]
    /// Narrowed to matters from this grade up; `nil` takes all.
    package var leastGrade: String?
    /// Narrowed to these places and what lies in them; none takes all.
    package var places: [PlaceID]
    /// Narrowed to the work of these units and what lies below them; none takes all.
    package var teams: [OrganisationID]
    /// Hours of the day between which no mail is sent; equal hours mean never quiet.
    package var quietFrom: Int
    package var quietUntil: Int
    /// The hour of the daily digest; `nil` sends each mail by itself.
    package var digestHour: Int?

    package init(
        language: Language = .chinese, leastGrade: String? = nil, places: [PlaceID] = [], teams: [OrganisationID] = [],
        quietFrom: Int = 0, quietUntil: Int = 0, digestHour: Int? = nil
    ) {
        (self.language, self.leastGrade, self.places, self.teams) = (language, leastGrade, places, teams)
        (self.quietFrom, self.quietUntil, self.digestHour) = (quietFrom, quietUntil, digestHour)
        channels = [:]
    }

    package static let usual: Set<Channel> = [.app, .webhook]
    package static let usualUrgent: Set<Channel> = [.app, .mail, .webhook]

    package static func usual(_ group: NoticeKind.Group) -> Set<Channel> {
        [.work, .deadlines, .escalations, .major].contains(group) ? usualUrgent : usual
    }

    package subscript(group: NoticeKind.Group) -> Set<Channel> {
        get { channels[group.rawValue] ?? Self.usual(group) }
        set { channels[group.rawValue] = newValue }
    }

    /// Where a notice goes; `isWithin` says whether its place and team are among those that it was narrowed to.
    package func channels(for kind: NoticeKind, grade: String?, isWithin: Bool) -> Set<Channel> {
        if kind.isMandatory { return self[kind.group].union([.app]) }
        guard isWithin, reaches(grade) else { return [] }
        return self[kind.group]
    }

    /// A matter without a grade is never below the least one: nobody knows yet how bad it is.
    private func reaches(_ grade: String?) -> Bool {
        guard let leastGrade, let least = Self.grades.firstIndex(of: leastGrade) else { return true }
        return grade.flatMap(Self.grades.firstIndex).map { $0 >= least } ?? true
    }

    /// From the lowest up, as the registers name them.
    package static let grades = ["general-c", "general-b", "general-a", "major"]

    /// When a mail may go: at once, or when the quiet hours are over. What is mandatory waits too, but is in the app.
    package func sendAt(_ now: Instant, in zone: Zone) -> Instant {
        guard quietFrom != quietUntil else { return now }
        let day = zone.day(of: now)
        let hour = Int((now.milliseconds - zone.start(of: day).milliseconds) / 3_600_000)
        let isQuiet =
            quietFrom < quietUntil
            ? (quietFrom..<quietUntil).contains(hour) : hour >= quietFrom || hour < quietUntil
        guard isQuiet else { return now }
        let end = hour < quietUntil ? day : day.adding(days: 1)
        return zone.start(of: end).adding(hours: quietUntil)
    }

    /// When the next digest is due after an instant.
    package func nextDigest(after now: Instant, in zone: Zone) -> Instant? {
        guard let digestHour else { return nil }
        let today = zone.start(of: zone.day(of: now)).adding(hours: digestHour)
        return today > now ? today : today.adding(days: 1)
    }
}
