import Kernel

/// Slows down whoever guesses passwords, and nobody else: a login rests for the address that failed at it, an address that
/// failed at many logins rests altogether, and a login at which many addresses fail rests for all but those that know it.
actor LoginThrottle {
    /// How many failures are free, and how long the first rest is; each further failure doubles it.
    private struct Patience {
        let free: Int
        let shortestSeconds: Int
        static let pair = Patience(free: 5, shortestSeconds: 30)
        static let address = Patience(free: 30, shortestSeconds: 30)
        static let login = Patience(free: 60, shortestSeconds: 60)
    }

    private static let longestRestSeconds = 900
    /// So many are remembered of each; beyond that the ones whose rest is over are forgotten, then all.
    private static let mostRemembered = 10_000

    private struct Failures {
        var count = 0
        var restsUntil = Instant(milliseconds: 0)
    }

    private struct Memory {
        private var failures: [String: Failures] = [:]

        func rests(_ key: String, _ now: Instant) -> Bool { failures[key].map { $0.restsUntil > now } ?? false }

        mutating func fail(_ key: String, _ patience: Patience, _ now: Instant) {
            if failures.count >= mostRemembered { failures = failures.filter { $0.value.restsUntil > now } }
            if failures.count >= mostRemembered { failures = [:] }
            var known = failures[key] ?? Failures()
            known.count += 1
            if known.count >= patience.free {
                let seconds = patience.shortestSeconds << min(known.count - patience.free, 5)
                known.restsUntil = now.adding(seconds: min(seconds, longestRestSeconds))
            }
            failures[key] = known
        }

        mutating func forget(_ key: String) { failures[key] = nil }
    }

    private var (pairs, addresses, logins) = (Memory(), Memory(), Memory())
    /// From where each login was opened before.
    private var known: Set<String> = []

    /// Refuses while the login rests for this address.
    func check(_ login: String, from address: String, at now: Instant) throws {
        let pair = Self.pair(login, address)
        let rests =
            pairs.rests(pair, now) || addresses.rests(address, now)
            || (logins.rests(login, now) && !known.contains(pair))
        guard !rests else { throw Refusal.tooManyFailures }
    }

    func failed(_ login: String, from address: String, at now: Instant) {
        pairs.fail(Self.pair(login, address), .pair, now)
        addresses.fail(address, .address, now)
        logins.fail(login, .login, now)
    }

    func succeeded(_ login: String, from address: String) {
        pairs.forget(Self.pair(login, address))
        if known.count >= Self.mostRemembered { known = [] }
        known.insert(Self.pair(login, address))
    }

    private static func pair(_ login: String, _ address: String) -> String { "\(login) \(address)" }
}

extension Refusal {
    static let tooManyFailures = Refusal(
        "account.too-many-failures", kind: .forbidden, "密码错误次数过多，请稍后再试。",
        "Too many wrong passwords; wait a little and try again.")
}
