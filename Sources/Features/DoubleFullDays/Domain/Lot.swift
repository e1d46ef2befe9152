/// One draw that nobody chooses and everybody can do again: the hash of `seed item urn turn`, its first fifteen hex digits as
/// a number, and what is left of it when divided by how many there are, is the place of who is drawn; who was drawn before is
/// not drawn twice.
package struct Lot: Hashable, Sendable {
    package enum Urn: String, Sendable, CaseIterable { case people, records }

    /// The hash by which the ledger knows the opening of the campaign: it was not known before.
    package let seed: String
    package let item: Int
    package let urn: Urn

    /// One turn: what was hashed, the digits, and the number that stands at their place; `nil` when it was drawn before.
    package struct Turn: Hashable, Sendable {
        package let text: String
        package let digits: String
        /// From 1, in the order of the numbers.
        package let place: Int
        package let drawn: Int?
    }

    /// Turns enough for three of three; what is then still missing is taken in order.
    private static let mostTurns = 64
    private static let digits = 15

    package init(seed: String, item: Int, urn: Urn) { (self.seed, self.item, self.urn) = (seed, item, urn) }

    /// What is hashed at a turn, from 1.
    package func text(at turn: Int) -> String { "\(seed) \(item) \(urn.rawValue) \(turn)" }

    /// `digest` is the hex of SHA-256.
    package func turns(from urn: NumberRanges, _ digest: (String) -> String) -> [Turn] {
        let wanted = min(RuleDraw.most, urn.count)
        var (turns, drawn): ([Turn], [Int]) = ([], [])
        for turn in 1...Self.mostTurns where drawn.count < wanted {
            let digits = String(digest(text(at: turn)).prefix(Self.digits))
            guard let word = UInt64(digits, radix: 16) else { continue }
            let place = Int(word % UInt64(urn.count))
            let one = urn[place].flatMap { drawn.contains($0) ? nil : $0 }
            turns.append(Turn(text: text(at: turn), digits: digits, place: place + 1, drawn: one))
            if let one { drawn.append(one) }
        }
        return turns
    }

    package func drawn(from urn: NumberRanges, _ digest: (String) -> String) -> [Int] {
        var drawn = turns(from: urn, digest).compactMap(\.drawn)
        for place in 0..<urn.count where drawn.count < min(RuleDraw.most, urn.count) {
            if let one = urn[place], !drawn.contains(one) { drawn.append(one) }
        }
        return drawn
    }
}
