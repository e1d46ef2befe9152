import Kernel

/// Slows down whoever guesses a password: after some failures a login rests, longer each time.
actor LoginThrottle {
    private static let freeFailures = 5
    private static let shortestRestSeconds = 30
    private static let longestRestSeconds = 900
    /// So many logins are remembered; beyond that the ones whose rest is over are forgotten, then all.
    private static let mostRemembered = 10_000

    private struct Failures {
        var count = 0
        var restsUntil = Instant(milliseconds: 0)
    }

    private var failures: [String: Failures] = [:]

    /// Refuses while the login rests.
    func check(_ login: String, at now: Instant) throws {
        guard let known = failures[login], known.restsUntil > now else { return }
        throw Refusal.tooManyFailures
    }

    func failed(_ login: String, at now: Instant) {
        if failures.count >= Self.mostRemembered { failures = failures.filter { $0.value.restsUntil > now } }
        if failures.count >= Self.mostRemembered { failures = [:] }
        var known = failures[login] ?? Failures()
        known.count += 1
        let doublings = min(max(known.count - Self.freeFailures, 0), 5)
        if known.count >= Self.freeFailures {
            known.restsUntil = now.adding(seconds: min(Self.shortestRestSeconds << doublings, Self.longestRestSeconds))
        }
        failures[login] = known
    }

    func succeeded(_ login: String) { failures[login] = nil }
}

extension Refusal {
    static let tooManyFailures = Refusal(
        "account.too-many-failures", kind: .forbidden, "密码错误次数过多，请稍后再试。",
        "Too many wrong passwords; wait a little and try again.")
}
