import Kernel
import Support
import Testing

@testable import Web

@Suite struct LoginThrottleTests {
    private func fail(_ throttle: LoginThrottle, _ login: String, _ address: String, times: Int) async {
        for _ in 0..<times { await throttle.failed(login, from: address, at: .t0) }
    }

    private func rests(_ throttle: LoginThrottle, _ login: String, _ address: String, at now: Instant = .t0) async
        -> Bool
    {
        do { try await throttle.check(login, from: address, at: now); return false } catch { return true }
    }

    @Test func afterFiveFailuresALoginRestsForWhoeverFailedAndForNobodyElse() async {
        let throttle = LoginThrottle()
        await fail(throttle, "a", "1.1.1.1", times: 4)
        #expect(await !rests(throttle, "a", "1.1.1.1"))
        await fail(throttle, "a", "1.1.1.1", times: 1)
        #expect(await rests(throttle, "a", "1.1.1.1", at: Instant.t0.adding(seconds: 29)))
        #expect(await !rests(throttle, "a", "1.1.1.1", at: Instant.t0.adding(seconds: 31)))
        #expect(await !rests(throttle, "b", "1.1.1.1"))
        #expect(await !rests(throttle, "a", "2.2.2.2"))
    }

    @Test func anAddressThatTriesManyLoginsRestsAltogether() async {
        let throttle = LoginThrottle()
        for number in 0..<30 { await fail(throttle, "user\(number)", "1.1.1.1", times: 1) }
        #expect(await rests(throttle, "somebody", "1.1.1.1"))
        #expect(await !rests(throttle, "somebody", "2.2.2.2"))
    }

    @Test func aLoginUnderAttackFromEverywhereStaysOpenToItsOwner() async {
        let throttle = LoginThrottle()
        await throttle.succeeded("a", from: "9.9.9.9")
        for number in 0..<60 { await fail(throttle, "a", "1.1.1.\(number)", times: 1) }
        #expect(await rests(throttle, "a", "7.7.7.7"))
        #expect(await !rests(throttle, "a", "9.9.9.9"))
        #expect(await !rests(throttle, "b", "7.7.7.7"))
    }

    @Test func aSenderOfSixIsKnownByItsNetwork() {
        #expect(Desk.network("2001:db8:1:2:3:4:5:6") == Desk.network("2001:db8:1:2:ffff::1"))
        #expect(Desk.network("192.0.2.7") == "192.0.2.7")
    }
}
