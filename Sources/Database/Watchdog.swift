import Dispatch
import Foundation
import Synchronization

/// Where in the source a read or write was asked for.
package struct Caller: Sendable, CustomStringConvertible {
    let file: StaticString
    let line: UInt
    package var description: String { "\(file):\(line)" }
}

/// Tells of closures that hold a database thread for longer than a second, while they still run.
final class Watchdog: Sendable {
    private struct Running {
        let caller: Caller
        let since: DispatchTime
        var isTold = false
    }

    private static let patience = 1.0
    private let running = Mutex<[Int: Running]>([:])
    private let ending = DispatchSemaphore(value: 0)

    init(_ tell: @escaping @Sendable (String) -> Void) {
        let thread = Thread { [weak self, ending] in
            while ending.wait(timeout: .now() + Self.patience / 2) == .timedOut {
                guard let found = self?.slow() else { return }
                found.forEach(tell)
            }
        }
        thread.name = "watchdog"
        thread.start()
    }

    /// A thread begins a closure; the writer is thread 0.
    func begin(_ thread: Int, _ caller: Caller) {
        running.withLock { $0[thread] = Running(caller: caller, since: .now()) }
    }
    func end(_ thread: Int) { running.withLock { $0[thread] = nil } }
    func close() { ending.signal() }

    private func slow() -> [String] {
        running.withLock { running in
            let now = DispatchTime.now().uptimeNanoseconds
            return running.keys.sorted().compactMap { thread in
                guard let one = running[thread], !one.isTold else { return nil }
                let seconds = Double(now - one.since.uptimeNanoseconds) / 1e9
                guard seconds > Self.patience else { return nil }
                running[thread]?.isTold = true
                let kind = thread == 0 ? "write" : "read"
                return "a \(kind) has held its database thread for more than \(Int(seconds)) s: \(one.caller)"
            }
        }
    }
}
