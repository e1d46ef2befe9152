import Foundation
import Synchronization

/// Tells how far long work has come, on a terminal only and four times a second at most.
final class Progress: Sendable {
    private let name: String
    private let isShown = isatty(STDERR_FILENO) == 1
    private let last = Mutex(ContinuousClock.Instant?.none)

    init(_ name: String) { self.name = name }

    func show(_ done: Int, of size: Int) {
        write(
            size > 0 ? "\(name): \(done) of \(size) (\(Int(Double(done) / Double(size) * 100)) %)" : "\(name): \(done)")
    }

    func show(_ done: Int, unit: String) { write("\(name): \(done) \(unit)") }

    /// Clears the line, so that what follows stands alone.
    func end() { if isShown { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) } }

    private func write(_ text: String) {
        guard isShown else { return }
        let isDue = last.withLock { last in
            let now = ContinuousClock.now
            if let last, now - last < .milliseconds(250) { return false }
            last = now
            return true
        }
        if isDue { FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8)) }
    }
}
