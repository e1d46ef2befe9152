/// The four questions, in the order in which they are asked.
package enum PulseQuestion: String, Codable, Sendable, CaseIterable {
    case feltSafe = "felt-safe"
    case couldStop = "could-stop"
    case putRight = "put-right"
    case bringFriend = "bring-friend"
}

package enum PulseWord: String, Codable, Sendable, CaseIterable { case yes, partly, no }

/// One person's answers, on their way into the counts; nothing keeps them together.
package struct PulseAnswer: Hashable, Sendable {
    package let words: [PulseQuestion: PulseWord]

    package init(feltSafe: PulseWord, couldStop: PulseWord, putRight: PulseWord, bringFriend: PulseWord) {
        words = [.feltSafe: feltSafe, .couldStop: couldStop, .putRight: putRight, .bringFriend: bringFriend]
    }
}

/// How many said what: each question for itself, so that no row of answers can be read out of it.
package struct PulseTally: Codable, Hashable, Sendable {
    package private(set) var answered = 0
    private var counts: [String: Int] = [:]

    package init() {}

    package func count(_ question: PulseQuestion, _ word: PulseWord) -> Int { counts[Self.key(question, word)] ?? 0 }

    package mutating func add(_ answer: PulseAnswer) {
        answered += 1
        for (question, word) in answer.words { counts[Self.key(question, word), default: 0] += 1 }
    }

    package mutating func add(_ other: PulseTally) {
        answered += other.answered
        for (key, count) in other.counts { counts[key, default: 0] += count }
    }

    private static func key(_ question: PulseQuestion, _ word: PulseWord) -> String {
        "\(question.rawValue).\(word.rawValue)"
    }
}
