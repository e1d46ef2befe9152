import Foundation

/// Sound samples, bent at random: what a reader gets from somebody who wants it to fall.
///
/// `DAVYLAMP_BENDS=100` bends a hundred times as often (`make bend`); `DAVYLAMP_BENT=FILE` keeps there what was read last, for
/// the case that the process ends with it.
package struct Bending {
    package struct Outcome: Sendable {
        package fileprivate(set) var taken = 0
        package fileprivate(set) var refused = 0
        /// The longest that one reading took.
        package fileprivate(set) var slowest = Duration.zero

        /// Both sides were seen, and nothing turned in circles; a reading takes microseconds, so that no load explains this.
        package var isWorthSomething: Bool { taken > 0 && refused > 20 && slowest < .seconds(20) }
    }

    private static let times = ProcessInfo.processInfo.environment["DAVYLAMP_BENDS"].flatMap(Int.init) ?? 1
    private static let kept = ProcessInfo.processInfo.environment["DAVYLAMP_BENT"]

    private let samples: [[UInt8]]
    private let words: [[UInt8]]
    private let longest: Int

    /// `words` are pieces that mean something to the reader; nothing grows beyond `longest` bytes.
    package init(_ samples: [[UInt8]], words: [String] = [], longest: Int = 1 << 12) {
        (self.samples, self.words, self.longest) = (samples, words.map { Array($0.utf8) }, longest)
    }

    package init(_ samples: [String], words: [String] = [], longest: Int = 1 << 12) {
        self.init(samples.map { Array($0.utf8) }, words: words, longest: longest)
    }

    /// Hands `read` the samples as they are and then bent; it answers whether they were taken, and checks what was made of them.
    package func run(_ rounds: Int, seed: UInt64 = 1, _ read: ([UInt8]) throws -> Bool) throws -> Outcome {
        var (chance, outcome) = (Chance(state: seed), Outcome())
        for round in 0..<(samples.count + rounds * Self.times) {
            var bytes = samples[round % max(1, samples.count)]
            if round >= samples.count { for _ in 0...chance.below(3) { bend(&bytes, &chance) } }
            if let kept = Self.kept { try Data(bytes).write(to: URL(filePath: kept)) }
            let begin = ContinuousClock.now
            if try read(bytes) { outcome.taken += 1 } else { outcome.refused += 1 }
            outcome.slowest = max(outcome.slowest, ContinuousClock.now - begin)
        }
        return outcome
    }

    private func bend(_ bytes: inout [UInt8], _ chance: inout Chance) {
        let at = chance.below(bytes.count)
        let piece = at..<min(bytes.count, at + 1 + chance.below(40))
        switch chance.below(11) {
        case 0: if !bytes.isEmpty { bytes[at] ^= 1 << UInt8(chance.below(8)) }
        case 1: if !bytes.isEmpty { bytes[at] = [0, 1, 0x7F, 0x80, 0xFF].randomElement(using: &chance) ?? 0 }
        case 2: if !bytes.isEmpty { bytes[at] = UInt8.random(in: .min ... .max, using: &chance) }
        case 3: bytes.removeSubrange(piece)
        case 4: bytes.insert(contentsOf: bytes[piece], at: chance.below(bytes.count + 1))
        case 5: bytes.removeLast(chance.below(bytes.count + 1))
        case 6: bytes = splice(bytes, at, &chance)
        case 7: claim(&bytes, at, &chance)
        case 8: number(&bytes, from: at, &chance)
        case 9: nest(&bytes, piece, &chance)
        default: bytes.insert(contentsOf: words.randomElement(using: &chance) ?? [], at: at)  // a word in a wrong place
        }
        if bytes.count > longest { bytes.removeLast(bytes.count - longest) }
    }

    /// The beginning of one sample and the end of another.
    private func splice(_ bytes: [UInt8], _ at: Int, _ chance: inout Chance) -> [UInt8] {
        let other = samples.randomElement(using: &chance) ?? []
        return bytes.prefix(at) + other.suffix(chance.below(other.count + 1))
    }

    /// A binary length that nobody has: 1, 2, 4 or 8 bytes of the largest, the largest positive, the smallest or nothing.
    private func claim(_ bytes: inout [UInt8], _ at: Int, _ chance: inout Chance) {
        let width = min(1 << chance.below(4), bytes.count - at)
        let (first, rest) = [(0xFF, 0xFF), (0x7F, 0xFF), (0x80, 0), (0, 0)].randomElement(using: &chance) ?? (0, 0)
        for offset in 0..<max(0, width) { bytes[at + offset] = UInt8(offset == 0 ? first : rest) }
    }

    /// A written number that nobody has, in the place of the next one.
    private func number(_ bytes: inout [UInt8], from at: Int, _ chance: inout Chance) {
        func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
        guard let start = bytes[at...].firstIndex(where: isDigit) else { return }
        let end = bytes[start...].firstIndex { !isDigit($0) } ?? bytes.count
        let others = [
            "9223372036854775808", "18446744073709551616", "99999999999999999999999999", "-1", "0", "+5", "1e400", "00",
            "4294967296", "65536", "-9223372036854775808", "NaN", "0x10", "٣",
        ]
        bytes.replaceSubrange(start..<end, with: (others.randomElement(using: &chance) ?? "").utf8)
    }

    /// One piece over and over, up to thousands of times: brackets become a deep nest, digits a long number.
    private func nest(_ bytes: inout [UInt8], _ piece: Range<Int>, _ chance: inout Chance) {
        let short = bytes[piece].prefix(1 + chance.below(12))
        let times = min(1 << chance.below(14), longest / max(1, short.count))
        bytes.insert(contentsOf: repeatElement(short, count: times).joined(), at: piece.lowerBound)
    }
}
