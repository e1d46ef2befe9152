import Crypto
import HTTPTypes
import Hummingbird
package import Kernel
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

    package init() {}

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

/// Asks the gate about address and session or token before anything else is done.
struct RateLimits: RouterMiddleware {
    typealias Context = AppContext
    let desk: Desk

    func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        guard let gate = desk.gate else { return try await next(request, context) }
        let now = desk.now()
        let secret = request.headers[.authorization] ?? request.cookies[desk.cookieName]?.value
        let fits =
            gate.admits("address \(desk.address(request, context))", .address, at: now)
            && (secret.map { gate.admits("account \(SHA256.hash(data: Array($0.utf8)))", .account, at: now) } ?? true)
        guard fits else { throw Refusal.tooMany }
        return try await next(request, context)
    }
}

extension Refusal {
    static let tooMany = Refusal(
        "too-many-requests", kind: .tooMany, "请求过于频繁，请稍后再试。", "Too many requests; wait a moment and try again.")
}
