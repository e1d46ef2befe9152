import Crypto
import Kernel

extension ID {
    /// An identity that follows from its cause: the same cause at the same instant cannot make two.
    init(at instant: Instant, for cause: String) {
        let words = SHA256.hash(data: Array(cause.utf8)).prefix(16).reduce(into: [UInt64](repeating: 0, count: 2)) {
            ($0[0], $0[1]) = ($0[0] << 8 | $0[1] >> 56, $0[1] << 8 | UInt64($1))
        }
        self.init(at: instant, random: (words[0], words[1]))
    }
}
