import Database
import Foundation
import Support
import Synchronization
import Testing

@Suite struct WatchdogTests {
    /// The only test that waits: what it tests is that somebody waited too long.
    @Test func aClosureThatHoldsItsThreadIsToldWithItsPlace() async throws {
        let told = Told()
        try await TestEngine.sqlite.with { engine in
            let store = try DataStore(engine) { text in told.texts.withLock { $0.append(text) } }
            try await store.read { _ in Thread.sleep(forTimeInterval: 1.8) }
            store.close()
        }
        let texts = told.texts.withLock { $0 }
        #expect(texts.count == 1)
        #expect(texts.first?.contains("WatchdogTests.swift") == true)
    }

    private final class Told: Sendable { let texts = Mutex<[String]>([]) }
}
