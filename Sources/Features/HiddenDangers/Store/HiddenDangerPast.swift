package import Database
package import Domain
package import Kernel

/// What a place has seen of dangers so far.
package struct HiddenDangerPast: Hashable, Sendable {
    static let migration = Migration(
        number: 120, "hidden dangers by place",
        ["CREATE INDEX hidden_danger_by_place ON hidden_danger (place_id, reported_at, ended_at)"])

    package let reported: Int
    package let lastReportedAt: Instant?
    package let lastEndedAt: Instant?

    /// For somebody of the place's own site; others are told nothing.
    package static func of(_ place: Place, for actor: Actor, _ db: Reader) throws -> HiddenDangerPast? {
        guard actor.site == place.site else { return nil }
        return try db.first(
            """
            SELECT count(*) AS n, max(reported_at) AS reported_at, max(ended_at) AS ended_at
            FROM hidden_danger WHERE place_id = \(place.id)
            """
        ) {
            HiddenDangerPast(
                reported: try $0["n"], lastReportedAt: try $0["reported_at"], lastEndedAt: try $0["ended_at"])
        }
    }
}
