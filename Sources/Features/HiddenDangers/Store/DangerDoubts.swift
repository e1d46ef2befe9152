package import Database
package import Domain
package import Kernel

/// What is asked about one danger, with the dangers that it rests on.
package struct DangerDoubts: Sendable {
    package struct Other: Sendable {
        package let number: Int
        package let what: String
    }

    package let doubts: [DangerDoubt]
    package let others: [HiddenDanger.ID: Other]

    /// So many are compared; nobody writes more in so few days.
    private static let compared = 100

    package init(about danger: HiddenDanger, _ rules: DoubtRules, for actor: Actor, _ db: Reader) throws {
        let subject = "\(HiddenDanger.kind)/\(danger.id)"
        let words = try Self.bySamePerson(danger, rules.sameWordsDays, for: actor, db)
        let shown = danger.photos.filter { $0.withdrawal == nil }.map(\.photo.hash)
        let twins = try PhotoLikeness.twins(of: shown, shownBy: subject, at: danger.site, db)
        let pictured = twins.compactMap { twin in
            HiddenDanger.ID(fromSubject: twin.subject).map { (photo: twin.own, of: $0) }
        }
        var others: [HiddenDanger.ID: Other] = [:]
        for found in words { others[found.danger.id] = Other(number: found.number, what: found.danger.finding.what) }
        for id in Set(pictured.map(\.of)) where others[id] == nil {
            guard let kept = try HiddenDangerStore.find(id, for: actor, db) else { continue }
            others[id] = Other(
                number: try HiddenDangerStore.number(of: id, db), what: kept.danger.finding.what)
        }
        let visible = others
        doubts = danger.doubts(
            likeWords: words.map(\.danger), likePhotos: pictured.filter { visible[$0.of] != nil }, rules)
        self.others = others
    }

    /// What the same person reported at the site within so many days before and after, as far as this actor sees it.
    private static func bySamePerson(
        _ danger: HiddenDanger, _ days: Int, for actor: Actor, _ db: Reader
    ) throws -> [(danger: HiddenDanger, number: Int)] {
        try db.all(question(danger, days, try HiddenDangerStore.visible(to: actor, db))) { row in
            (danger: try JSONText.decode(HiddenDanger.self, from: try row["body"]), number: try row["num"])
        }
    }

    static func question(_ danger: HiddenDanger, _ days: Int, _ visible: SQL) -> SQL {
        """
        SELECT hidden_danger.num, hidden_danger.body FROM hidden_danger JOIN site ON site.id = hidden_danger.site_id
        WHERE hidden_danger.reporter_id = \(danger.reportedBy)
            AND hidden_danger.reported_at BETWEEN \(danger.reportedAt.adding(days: -days)) AND \(danger.reportedAt.adding(days: days))
            AND hidden_danger.site_id = \(danger.site) AND hidden_danger.id <> \(danger.id) AND \(visible)
        ORDER BY hidden_danger.reported_at DESC, hidden_danger.id DESC LIMIT \(compared)
        """
    }
}

extension HiddenDangerID {
    fileprivate init?(fromSubject subject: String) {
        guard subject.hasPrefix("\(HiddenDanger.kind)/") else { return nil }
        self.init(String(subject.dropFirst(HiddenDanger.kind.count + 1)))
    }
}
