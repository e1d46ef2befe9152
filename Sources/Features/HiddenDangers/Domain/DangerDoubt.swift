package import Kernel
package import Policy

/// A question that the register asks about a danger, never a verdict: what looks odd may have a good reason.
package struct DangerDoubt: Hashable, Sendable {
    package enum Kind: String, Codable, Sendable, CaseIterable {
        case sameWords = "same-words", samePhoto = "same-photo", quickAcceptance = "quick-acceptance"
    }

    package let kind: Kind
    /// The other dangers that it rests on.
    package let others: [HiddenDanger.ID]
    /// How long it took, where that is what is asked about.
    package let minutes: Int?
    /// Who can say how it was.
    package let asked: PersonID?

    init(_ kind: Kind, others: [HiddenDanger.ID] = [], minutes: Int? = nil, asked: PersonID?) {
        (self.kind, self.others, self.minutes, self.asked) = (kind, others, minutes, asked)
    }
}

/// From when on something is asked about, as the enterprise sets it.
package struct DoubtRules: Hashable, Sendable {
    package let walkMinutes: Int
    package let sameWordsDays: Int
    package let shortestWords: Int

    package init(_ book: RuleBook, on day: Day) throws(Refusal) {
        walkMinutes = try book.value("hidden-danger.doubt.walk-minutes", on: day)
        sameWordsDays = try book.value("hidden-danger.doubt.same-words-days", on: day)
        shortestWords = try book.value("hidden-danger.doubt.shortest-words", on: day)
    }
}

extension HiddenDanger {
    /// What to ask about this danger beside those whose words or photos are like its own.
    package func doubts(likeWords: [HiddenDanger], likePhotos: [(photo: PhotoHash, of: ID)], _ rules: DoubtRules)
        -> [DangerDoubt]
    {
        // Another register's days are no minutes, and its words were written for another form.
        guard imported == nil else { return [] }
        return [
            sameWords(as: likeWords, rules), samePhoto(likePhotos), quickAcceptance(rules),
        ].compactMap(\.self)
    }

    /// Two people may see the same thing; one who writes the same words twice within so short a time can say why.
    private func sameWords(as others: [HiddenDanger], _ rules: DoubtRules) -> DangerDoubt? {
        let words = Self.bare(finding.what)
        guard words.count >= rules.shortestWords else { return nil }
        let same = others.filter { other in
            let days = Int(abs(other.reportedAt.milliseconds - reportedAt.milliseconds) / Self.dayMilliseconds)
            return isUnrelated(to: other.id) && other.reportedBy == reportedBy && other.imported == nil
                && days <= rules.sameWordsDays
                && Self.bare(other.finding.what) == words
        }
        guard !same.isEmpty else { return nil }
        return DangerDoubt(.sameWords, others: same.map(\.id), asked: reportedBy)
    }

    private func samePhoto(_ likes: [(photo: PhotoHash, of: ID)]) -> DangerDoubt? {
        let likes = likes.filter { like in
            isUnrelated(to: like.of) && photos.contains { $0.photo.hash == like.photo && $0.withdrawal == nil }
        }
        guard let first = likes.first else { return nil }
        var others: [ID] = []
        for like in likes where !others.contains(like.of) { others.append(like.of) }
        return DangerDoubt(
            .samePhoto, others: others, asked: photos.first { $0.photo.hash == first.photo }?.by)
    }

    /// Whoever confirms a correction has to go and look; what was mended on the spot is left out.
    private func quickAcceptance(_ rules: DoubtRules) -> DangerDoubt? {
        guard assignment != nil, let round = rounds.last, let verdict = round.verdict, verdict.isAccepted else {
            return nil
        }
        let minutes = (verdict.at.milliseconds - round.correction.at.milliseconds) / 60_000
        guard minutes < rules.walkMinutes else { return nil }
        return DangerDoubt(.quickAcceptance, minutes: Int(minutes), asked: verdict.by)
    }

    /// Those that are linked with it already have their explanation.
    private func isUnrelated(to other: ID) -> Bool {
        other != id && other != recurrence?.of && other != mergedInto && !duplicates.contains(other)
            && !recurredAs.contains(other)
    }

    private static let dayMilliseconds: Int64 = 86_400_000

    /// The words without spaces and signs.
    private static func bare(_ text: String) -> String {
        text.lowercased().filter { $0.isLetter || $0.isNumber }
    }
}
