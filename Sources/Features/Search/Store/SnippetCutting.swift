import Database
package import Domain

extension Snippet {
    /// So many characters stand before the first hit, and so many in all.
    private static let before = 24
    private static let longest = 120

    /// `text` with every run marked that the question asks for; a long one is cut around the first of them.
    package init(of text: String, for question: String) {
        let letters = Array(text)
        let plain = letters.map(SearchWords.plain)
        var isHit = Array(repeating: false, count: letters.count)
        for run in SearchWords.runs(question) {
            guard run.count <= plain.count else { continue }
            for start in 0...(plain.count - run.count) where Array(plain[start..<start + run.count]) == run {
                for index in start..<start + run.count { isHit[index] = true }
            }
        }
        let from = max(0, (isHit.firstIndex(of: true) ?? 0) - Self.before)
        let to = min(letters.count, from + Self.longest)
        self.init(Self.pieces(letters[from..<to], isHit[from..<to], isCut: (from > 0, to < letters.count)))
    }

    private static func pieces(
        _ letters: ArraySlice<Character>, _ isHit: ArraySlice<Bool>, isCut: (before: Bool, after: Bool)
    ) -> [Piece] {
        var pieces: [Piece] = isCut.before ? [Piece("…", isHit: false)] : []
        for (letter, hit) in zip(letters, isHit) {
            if let last = pieces.last, last.isHit == hit {
                pieces[pieces.count - 1] = Piece(last.text + String(letter), isHit: hit)
            } else {
                pieces.append(Piece(String(letter), isHit: hit))
            }
        }
        return isCut.after ? pieces + [Piece("…", isHit: false)] : pieces
    }
}
