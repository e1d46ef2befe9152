import Foundation
import Synchronization

/// Disasters and faults that `Tests/CrashTests` brings about on purpose, to show that nothing is lost and that a loss is seen.
///
/// They exist in debug builds only, and there only when the executable arms them; a release passes by.
package enum Mishap {
    /// A place of the write path at which the process can be killed.
    package enum Point: String, CaseIterable, Sendable {
        case beforeBatch = "before-batch"
        case afterRows = "after-rows"
        case beforeCommit = "before-commit"
        case afterCommit = "after-commit"
        case amidTiles = "amid-tiles"
        case beforeCheckpoint = "before-checkpoint"
        case amidJob = "amid-job"
        case amidPiece = "amid-piece"
        case amidBackup = "amid-backup"
    }

    /// A mistake that loses what was acknowledged.
    enum Fault: String, CaseIterable, Sendable {
        /// Commands are answered before their batch is committed.
        case earlyAnswer = "early-answer"
        /// Commits do not wait for the disk: `synchronous` NORMAL, `synchronous_commit` off.
        case lazyCommit = "lazy-commit"
    }

    /// Kills the process as `kill -9` does when this is the point, and the time, that was armed.
    package static func pass(_ point: Point) {
        #if DEBUG
        let isHere = armed.withLock { armed in
            guard armed.point == point else { return false }
            armed.left -= 1
            return armed.left <= 0
        }
        if isHere { kill(getpid(), SIGKILL) }
        #endif
    }

    static func isPlanted(_ fault: Fault) -> Bool {
        #if DEBUG
        armed.withLock { $0.faults.contains(fault) }
        #else
        false
        #endif
    }
}

#if DEBUG
extension Mishap {
    private struct Armed: Sendable {
        var point: Point?
        var left = 0
        var faults: Set<Fault> = []
    }

    private static let armed = Mutex(Armed())

    /// Takes `kill=POINT:TIME` and `fault=NAME`, separated by commas; answers false for anything else.
    package static func arm(_ words: String) -> Bool {
        var next = Armed()
        for word in words.split(separator: ",") {
            let parts = word.split { "=:".contains($0) }.map(String.init)
            if parts.count == 3, parts[0] == "kill", let point = Point(rawValue: parts[1]), let time = Int(parts[2]) {
                (next.point, next.left) = (point, time)
            } else if parts.count == 2, parts[0] == "fault", let fault = Fault(rawValue: parts[1]) {
                next.faults.insert(fault)
            } else {
                return false
            }
        }
        armed.withLock { [next] in $0 = next }
        return true
    }
}
#endif
