import Crypto
import Database
import Domain
import Foundation
import Kernel

/// Draws, when a campaign is opened, who is asked and which records are looked at for each of its management rules.
///
/// The seed is the hash of the opening, which nobody knows before the opening stands in the ledger: neither who opens nor who
/// checks chooses.
package enum RuleDrawing {
    /// Records that show how a mine keeps its rules.
    static let types = ["hidden-danger.reported", "violation.recorded", "double-full-day-round.walked"]
    /// The newest are drawn from, in a mine with more.
    private static let mostRecords = 1_000
    /// So far back a first campaign looks in the mine's chain.
    private static let farthestBack = 20_000

    static func events(
        for items: [CheckItem], roll: [RollEntry], of day: DoubleFullDay, _ db: Reader
    ) throws -> [DoubleFullDayEvent] {
        let rules = items.filter { $0.kind == .rule }
        guard !rules.isEmpty, let opening = try DoubleFullDayStore.opening(of: day.id, db) else { return [] }
        let everybody = NumberRanges(roll.map(\.number))
        let bound = try Bound(at: day, roll, db)
        let records = try self.records(before: opening.seq, of: day, db)
        let urns = rules.map { ($0.number, bound.people(of: $0.ref) ?? everybody) }
        return RuleDraws.drawn(urns, seed: opening.hash, records: records, digest: digest).map(
            DoubleFullDayEvent.drawn)
    }

    package static func digest(_ text: String) -> String {
        SHA256.hash(data: Array(text.utf8)).map { byte in
            let hex = String(byte, radix: 16)
            return byte < 16 ? "0\(hex)" : hex
        }.joined()
    }

    /// What the mine wrote between the opening of the campaign before and of this one.
    private static func records(before seq: Int, of day: DoubleFullDay, _ db: Reader) throws -> NumberRanges {
        let earlier = try db.first(
            """
            SELECT id FROM double_full_day WHERE site_id = \(day.site) AND held_on < \(day.heldOn)
            ORDER BY held_on DESC, id DESC LIMIT 1
            """
        ) { try $0["id"] as DoubleFullDayID }
        let from = try earlier.flatMap { try DoubleFullDayStore.opening(of: $0, db)?.seq } ?? seq - farthestBack
        return NumberRanges(
            try db.all(
                """
                SELECT seq FROM payload WHERE site_id = \(day.site.text) AND seq > \(from) AND seq < \(seq) AND type IN \(any: types)
                ORDER BY seq DESC LIMIT \(mostRecords)
                """
            ) { try $0["seq"] as Int })
    }
}

/// Whom the rules of a site bind that name posts.
private struct Bound {
    private var posts: [String: [String]] = [:]
    private var people: [String: [Int]] = [:]

    init(at day: DoubleFullDay, _ roll: [RollEntry], _ db: Reader) throws {
        try db.each(
            """
            SELECT id, body -> 'facts' ->> 'boundPosts' AS posts FROM place
            WHERE site_id = \(day.site) AND kind = 'rule' AND body -> 'facts' ->> 'boundPosts' IS NOT NULL
            """
        ) { row in
            let names: String = try row["posts"]
            posts[try row["id"]] = names.split { "、，,；;\n".contains($0) }.map {
                $0.trimmingCharacters(in: .whitespaces)
            }
        }
        guard !posts.isEmpty else { return }
        let numbers = Dictionary(roll.map { ($0.person, $0.number) }) { first, _ in first }
        try db.each(
            """
            SELECT post.name, holding.person_id FROM post JOIN holding ON holding.post_id = post.id
            WHERE post.site_id = \(day.site) AND holding.from_on <= \(day.heldOn)
                AND (holding.to_on IS NULL OR holding.to_on >= \(day.heldOn))
            """
        ) { row in
            let (post, person): (String, PersonID) = (try row["name"], try row["person_id"])
            if let number = numbers[person] { people[post, default: []].append(number) }
        }
    }

    /// `nil` where it names no post, or none that somebody holds.
    func people(of rule: String) -> NumberRanges? {
        let bound = (posts[rule] ?? []).flatMap { people[$0] ?? [] }
        return bound.isEmpty ? nil : NumberRanges(bound)
    }
}
