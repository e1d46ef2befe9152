import HTTPTypes
import Hummingbird
package import Kernel
import Store
import Synchronization

/// Lets each sender ask so often and no oftener, so that a flood from one address, account or mine leaves the others unhurt.
///
/// A bucket holds `burst` requests and fills by `perSecond`; whoever empties theirs is asked to wait (429).
package final class RateGate: Sendable {
    package struct Allowance: Hashable, Sendable {
        let perSecond: Int64
        let burst: Int64
        package init(perSecond: Int64, burst: Int64) { (self.perSecond, self.burst) = (perSecond, burst) }

        /// A mine's people may all sit behind one address.
        package static let address = Allowance(perSecond: 200, burst: 1_000)
        package static let account = Allowance(perSecond: 40, burst: 200)
        package static let mine = Allowance(perSecond: 200, burst: 1_000)
    }

    /// In thousandths of a request, so that nothing is rounded away.
    private struct Bucket {
        var thousandths: Int64
        var at: Instant
    }

    private static let mostRemembered = 20_000
    private let buckets = Mutex<[String: Bucket]>([:])
    /// The mine of each credential that was found good, by its hash; empty for people of no mine.
    private let mines = Mutex<[String: String]>([:])

    /// How long a refusal is kept back, and how many are: then asking again at once is no quicker than waiting.
    private static let mostHeld = 2_000
    private let held = Mutex(0)
    private let hold: Duration

    package init(hold: Duration = .zero) { self.hold = hold }

    /// Of which mine a credential is, once it was looked up; its flood is then refused before anything else is.
    func mine(of credential: String) -> String? { mines.withLock { $0[credential] } }

    func note(mine: String, of credential: String) {
        mines.withLock { mines in
            if mines.count >= Self.mostRemembered { mines = [:] }
            mines[credential] = mine
        }
    }

    /// Waits with a refusal, so that who floods is answered no oftener than once a second and connection.
    func holdBack() async {
        guard hold > .zero,
            held.withLock({ held in if held < Self.mostHeld { held += 1; return true } else { return false } })
        else { return }
        defer { held.withLock { $0 -= 1 } }
        // Whoever leaves meanwhile waits for nothing.
        try? await Task.sleep(for: hold)
    }

    package func admits(_ key: String, _ allowance: Allowance, at now: Instant) -> Bool {
        buckets.withLock { buckets in
            let full = allowance.burst * 1_000
            // Whoever has not asked for so long has a full bucket anyway.
            if buckets.count >= Self.mostRemembered {
                buckets = buckets.filter { now.milliseconds - $0.value.at.milliseconds < 10_000 }
                if buckets.count >= Self.mostRemembered { buckets = [:] }
            }
            var bucket = buckets[key] ?? Bucket(thousandths: full, at: now)
            let passed = min(max(now.milliseconds - bucket.at.milliseconds, 0), 60_000)
            bucket = Bucket(thousandths: min(full, bucket.thousandths + passed * allowance.perSecond), at: now)
            defer { buckets[key] = bucket }
            guard bucket.thousandths >= 1_000 else { return false }
            bucket.thousandths -= 1_000
            return true
        }
    }
}

/// Asks the gate about address, session or token, and its mine before anything else is done.
struct RateLimits: RouterMiddleware {
    typealias Context = AppContext
    let desk: Desk

    func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        guard let gate = desk.gate else { return try await next(request, context) }
        let now = desk.now()
        guard fits("address \(desk.address(request, context))", credential(request), gate, at: now) else {
            await gate.holdBack()
            throw Refusal.tooMany
        }
        return try await next(request, context)
    }

    /// What has no form of a credential is turned away without a look, and counts for its address alone.
    private func credential(_ request: Request) -> String? {
        (try? desk.credential(of: request)).map { AccountStore.hash($0.1) }
    }

    /// A mine may sit behind one address: the refusals of one of its people are not charged to the others.
    private func fits(_ address: String, _ credential: String?, _ gate: RateGate, at now: Instant) -> Bool {
        guard let credential else { return gate.admits(address, .address, at: now) }
        guard let mine = gate.mine(of: credential) else {
            return gate.admits(address, .address, at: now) && gate.admits("account \(credential)", .account, at: now)
        }
        return gate.admits("account \(credential)", .account, at: now)
            && (mine.isEmpty || gate.admits("mine \(mine)", .mine, at: now)) && gate.admits(address, .address, at: now)
    }
}

extension Refusal {
    static let tooMany = Refusal(
        "too-many-requests", kind: .tooMany, "请求过于频繁，请稍后再试。", "Too many requests; wait a moment and try again.")
}
