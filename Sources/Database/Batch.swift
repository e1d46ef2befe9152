import Foundation

/// A transaction of many commands: quickly without savepoints, and when one fails late, once more with one for each.
struct Batch {
    private let connection: SQLiteConnection
    private let jobs: [WriteJob]

    init(_ connection: SQLiteConnection, _ jobs: [WriteJob]) { (self.connection, self.jobs) = (connection, jobs) }

    private struct Done {
        let answer: @Sendable (Result<Range<Int>, any Error>) -> Void
        let records: [[UInt8]]
    }

    private enum Outcome {
        case done(Done)
        case refused(@Sendable (any Error) -> Void, any Error)
    }

    /// Thrown inside, when a command failed after it had written: everything is undone and run again, carefully.
    private struct LateFailure: Error {}

    func commit() {
        do {
            try attempt(carefully: false)
        } catch is LateFailure {
            do { try attempt(carefully: true) } catch { failAll(error) }
        } catch { failAll(error) }
    }

    private func attempt(carefully: Bool) throws {
        try connection.run("BEGIN IMMEDIATE")
        do {
            let size = try LedgerTable.size(connection)
            var next = size
            let outcomes = try jobs.map { job in
                let outcome = try carefully ? runCarefully(job, next) : runQuickly(job, next)
                if case .done(let done) = outcome { next += done.records.count }
                return outcome
            }
            let done = outcomes.compactMap { if case .done(let done) = $0 { done } else { nil } }
            try LedgerTable.append(done.flatMap(\.records), from: size, connection)
            try finish()
            answer(outcomes, from: size)
        } catch {
            try? connection.run("ROLLBACK")  // an error in a dead transaction has nothing to add to the first one
            throw error
        }
    }

    private func runQuickly(_ job: WriteJob, _ index: Int) throws -> Outcome {
        let writer = Writer(connection, firstIndex: index)
        do {
            return .done(Done(answer: try job.run(writer), records: writer.records))
        } catch {
            if writer.hasWritten { throw LateFailure() }
            return .refused(job.fail, error)
        }
    }

    private func runCarefully(_ job: WriteJob, _ index: Int) throws -> Outcome {
        let writer = Writer(connection, firstIndex: index)
        try connection.run("SAVEPOINT command")
        do {
            let answer = try job.run(writer)
            try connection.run("RELEASE command")
            return .done(Done(answer: answer, records: writer.records))
        } catch {
            try connection.run("ROLLBACK TO command")
            try connection.run("RELEASE command")
            return .refused(job.fail, error)
        }
    }

    /// A commit that the disk could not keep leaves nothing to trust in memory: the process ends and starts again.
    private func finish() throws {
        do { try connection.run("COMMIT") } catch let error as StoreError where error.code == "io" {
            FileHandle.standardError.write(Data("davylamp: the disk failed at a commit: \(error.message)\n".utf8))
            _exit(74)
        }
    }

    private func answer(_ outcomes: [Outcome], from size: Int) {
        var next = size
        for outcome in outcomes {
            switch outcome {
            case .done(let done):
                done.answer(.success(next..<next + done.records.count))
                next += done.records.count
            case .refused(let fail, let error): fail(error)
            }
        }
    }

    private func failAll(_ error: any Error) { for job in jobs { job.fail(error) } }
}
