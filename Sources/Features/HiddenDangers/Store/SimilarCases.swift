package import Database
package import Domain
package import Kernel
import Policy

/// A danger whose text resembles what is being written: perhaps the same thing, or how a like thing was put right.
package struct SimilarCase: Sendable {
    package let id: HiddenDanger.ID
    package let number: Int
    package let what: String
    package let place: String?
    package let phase: HiddenDanger.Phase
    /// How it was put right, when it was.
    package let remedy: String?
    /// How much of the words of both they share.
    package let percent: Int
    /// The words that they share.
    package let words: [String]
}

extension HiddenDangerStore {
    /// So many of the newest that share a word are compared.
    private static let compared = 300
    /// So many pairs of characters are looked for.
    private static let mostPairs = 40

    /// Dangers of the site that resemble the text: the open ones, then the closed ones, the likest first.
    package static func similar(
        to text: String, at site: SiteID, leastPercent: Int, most: Int, for actor: Actor, _ db: Reader
    ) throws -> (open: [SimilarCase], closed: [SimilarCase]) {
        let asked = ClauseText(text).pairs
        guard !asked.isEmpty else { return ([], []) }
        let visible = try visible(to: actor, db)
        func cases(_ phases: SQL) throws -> [SimilarCase] {
            let rows = try db.all(
                """
                SELECT hidden_danger.num, hidden_danger.body FROM (\(HiddenDangerWords.hits(anyOf: asked.prefix(mostPairs), at: site))) hits
                CROSS JOIN hidden_danger CROSS JOIN site
                WHERE hidden_danger.num = hits.num AND hidden_danger.site_id = \(site) AND site.id = hidden_danger.site_id
                    AND hidden_danger.phase \(phases) AND \(visible)
                ORDER BY hits.num DESC LIMIT \(compared)
                """
            ) { (number: try $0["num"] as Int, danger: try JSONText.decode(HiddenDanger.self, from: try $0["body"])) }
            return Resemblance(asked, rows.map { ClauseText($0.danger.finding.what).pairs }).likest(leastPercent)
                .prefix(most)
                .map { SimilarCase(rows[$0.index].danger, rows[$0.index].number, $0.percent, $0.words) }
        }
        return (
            try cases("NOT IN ('closed', 'withdrawn', 'merged', 'accepted')"), try cases("IN ('closed', 'accepted')")
        )
    }
}

extension HiddenDangerStore {
    /// What kind of site it is; `nil` also where this actor may not see it.
    package static func kind(of site: SiteID, for actor: Actor, _ db: Reader) throws -> Site.Kind? {
        try db.first("SELECT site.kind FROM site WHERE site.id = \(site) AND \(try Scope.of(actor, db).condition)") {
            Site.Kind(rawValue: try $0["kind"]) ?? .unknown
        }
    }
}

extension SimilarCase {
    fileprivate init(_ danger: HiddenDanger, _ number: Int, _ percent: Int, _ words: [String]) {
        self.init(
            id: danger.id, number: number, what: danger.finding.what, place: danger.finding.placeText,
            phase: danger.phase, remedy: danger.rounds.last { $0.verdict?.isAccepted ?? false }?.correction.what,
            percent: percent, words: words)
    }
}
