package import Database
import Foundation
import Synchronization

/// The engines on which a test runs: SQLite always, PostgreSQL where `DAVYLAMP_TEST_POSTGRES` says how to reach one.
package enum TestEngine: String, CaseIterable, Sendable {
    case sqlite, postgres

    package static let conninfo = ProcessInfo.processInfo.environment["DAVYLAMP_TEST_POSTGRES"]
    package static let available: [TestEngine] = conninfo == nil ? [.sqlite] : [.sqlite, .postgres]
    package static let whyNot = "DAVYLAMP_TEST_POSTGRES is not set; scripts/postgres.sh starts a PostgreSQL and sets it"

    /// An empty database of this kind, gone afterwards.
    package func with<T>(_ body: (Engine) async throws -> T) async throws -> T {
        switch self {
        case .sqlite: try await withTemporaryFolder { try await body(.sqlite(path: $0.path + "/test.sqlite")) }
        case .postgres: try await Self.withSchema(body)
        }
    }

    /// Runs once on each engine there is; answers what the first run answered.
    @discardableResult package static func each<T>(_ body: (Engine) async throws -> T) async throws -> T {
        let first = try await TestEngine.sqlite.with(body)
        for engine in available.dropFirst() {
            do { _ = try await engine.with(body) } catch { throw Failure(engine: engine, error: error) }
        }
        return first
    }

    private struct Failure: Error {
        let engine: TestEngine
        let error: any Error
    }

    /// Makes and drops the schemas, and stays open for all tests.
    private static let keeper = Result { try DataStore(.postgres(conninfo: conninfo ?? ""), readers: 1) }

    private static func withSchema<T>(_ body: (Engine) async throws -> T) async throws -> T {
        let conninfo = conninfo ?? ""
        let name = "t" + UUID().uuidString.filter { $0 != "-" }.lowercased()
        await Gate.postgres.enter()
        defer { Gate.postgres.leave() }
        let keeper = try keeper.get()
        _ = try await keeper.write { try $0.run(SQL(stringLiteral: "CREATE SCHEMA \(name)")) }
        do {
            let result = try await body(.postgres(conninfo: conninfo + " options='-c search_path=\(name)'"))
            _ = try await keeper.write { try $0.run(SQL(stringLiteral: "DROP SCHEMA \(name) CASCADE")) }
            return result
        } catch {
            _ = try await keeper.write { try $0.run(SQL(stringLiteral: "DROP SCHEMA \(name) CASCADE")) }
            throw error
        }
    }
}

/// Lets a few in at a time: every world on PostgreSQL holds several connections.
private final class Gate: Sendable {
    static let postgres = Gate(places: 8)
    private struct State {
        var free: Int
        var waiting: [CheckedContinuation<Void, Never>] = []
    }
    private let state: Mutex<State>

    init(places: Int) { state = Mutex(State(free: places)) }

    func enter() async {
        await withCheckedContinuation { continuation in
            let isFree = state.withLock { state in
                if state.free == 0 { state.waiting.append(continuation); return false }
                state.free -= 1
                return true
            }
            if isFree { continuation.resume() }
        }
    }

    func leave() {
        let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
            if state.waiting.isEmpty { state.free += 1; return nil }
            return state.waiting.removeFirst()
        }
        next?.resume()
    }
}
