import Domain
import Kernel

extension Demo {
    /// The last two weeks of every mine are sealed day by day, as a server that ran would have done.
    func makeSeals() async throws {
        let clock = DaySealClock(store)
        for back in (0..<14).reversed() {
            let at = Zone.china.start(of: today.adding(days: -back)).adding(seconds: DaySealing.graceSeconds)
            if at <= now { try await clock.runDue(at: at) }
        }
    }
}
