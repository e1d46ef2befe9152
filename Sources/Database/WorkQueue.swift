import Dispatch
import Synchronization

/// Work that waits for the threads which own the connections, in order and bounded.
final class WorkQueue<Job: Sendable>: Sendable {
    private struct State {
        var jobs: [Job] = []
        var taken = 0
        var isClosed = false
        var waiting: Int { jobs.count - taken }

        /// Taken jobs stay in the array until half of it is gone, so that a deep queue is not moved for every job.
        mutating func take(_ most: Int) -> [Job] {
            let next = Array(jobs[taken..<min(taken + most, jobs.count)])
            taken += next.count
            if taken * 2 >= jobs.count {
                jobs.removeFirst(taken)
                taken = 0
            }
            return next
        }
    }

    private let state = Mutex(State())
    private let signal = DispatchSemaphore(value: 0)
    private let most: Int

    init(most: Int) { self.most = most }

    /// How many jobs wait now.
    var depth: Int { state.withLock { $0.waiting } }

    /// Refuses beyond the bound and after closing.
    func add(_ job: Job) throws {
        try state.withLock { state in
            guard !state.isClosed else { throw StoreError(code: "closed", message: "the store is closed") }
            guard state.waiting < most else {
                throw StoreError(code: "overloaded", message: "\(most) jobs wait already")
            }
            state.jobs.append(job)
        }
        signal.signal()
    }

    /// Waits for work and takes up to `count`; an empty answer means that the queue is closed and drained.
    func take(_ count: Int) -> [Job] {
        while true {
            signal.wait()
            let (taken, isDone) = state.withLock { state in
                let taken = state.take(count)
                return (taken, state.isClosed && taken.isEmpty)
            }
            if isDone { signal.signal() }
            if isDone || !taken.isEmpty { return taken }
        }
    }

    func close() {
        state.withLock { $0.isClosed = true }
        signal.signal()
    }
}
