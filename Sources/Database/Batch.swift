import Foundation
import Kernel

/// A transaction of many commands: quickly without savepoints, and when one fails late, once more with one for each.
struct Batch {
    private static let mostAttempts = 4  // quickly, carefully, and each once more after a lost connection
    private let jobs: [WriteJob]
    private let watchdog: Watchdog

    init(_ jobs: [WriteJob], _ watchdog: Watchdog) { (self.jobs, self.watchdog) = (jobs, watchdog) }

    /// Thrown inside when a command failed after something had been written: all is undone and run again, carefully.
    private struct LateFailure: Error {}

    /// Thrown inside when nobody can know whether the commit was heard.
    private struct LostAtCommit: Error {
        let outcomes: Outcomes
        let reason: StoreError
    }

    func commit(on line: Line) {
        Mishap.pass(.beforeBatch)
        var (carefully, last): (Bool, any Error) = (false, StoreError(code: "lost", message: "no connection"))
        for _ in 0..<Self.mostAttempts {
            do {
                let outcomes = try attempt(try line.connection(), carefully: carefully)
                Mishap.pass(.afterCommit)
                return Mishap.isPlanted(.earlyAnswer) ? () : outcomes.answer()
            } catch is LateFailure {
                carefully = true
            } catch let lost as LostAtCommit {
                line.drop()
                last = lost.reason
                do { if try lost.outcomes.wereKept(line) { return lost.outcomes.answer() } } catch {
                    return failAll(error)
                }
            } catch let error as StoreError where error.code == "lost" {
                line.drop()
                last = error
            } catch { return failAll(error) }
        }
        failAll(last)
    }

    private func attempt(_ connection: Connection, carefully: Bool) throws -> Outcomes {
        let outcomes: Outcomes
        do {
            var made = Outcomes(size: try connection.beginWrite())
            let gathering = Gathering()
            for job in jobs {
                watchdog.begin(0, job.caller)
                defer { watchdog.end(0) }
                made.add(
                    try carefully
                        ? runCarefully(job, connection, made.next)
                        : runQuickly(job, connection, made.next, gathering))
            }
            Mishap.pass(.afterRows)
            try gathering.save(Writer(connection, firstIndex: made.next, after: Gathering()))
            try LedgerTable.append(made.records, from: made.size, connection)
            outcomes = made
        } catch {
            connection.rollback()
            throw carefully || error.isLost ? error : LateFailure()
        }
        if Mishap.isPlanted(.earlyAnswer) {
            outcomes.answer()
            Thread.sleep(forTimeInterval: 0.2)  // so that the answers are out before the disaster
        }
        Mishap.pass(.beforeCommit)
        do { try finish(connection) } catch {
            if let lost = error as? StoreError, lost.isLost { throw LostAtCommit(outcomes: outcomes, reason: lost) }
            connection.rollback()
            throw carefully ? error : LateFailure()
        }
        return outcomes
    }

    private func runQuickly(
        _ job: WriteJob, _ connection: Connection, _ index: Int, _ gathering: Gathering
    ) throws -> Outcome {
        let writer = Writer(connection, firstIndex: index, after: gathering)
        do {
            let answer = try job.run(writer)
            writer.gathering.handOver(to: gathering)
            return .done(answer, writer.records)
        } catch {
            if writer.hasWritten || !connection.isUsable { throw error.isLost ? error : LateFailure() }
            return .refused(job.fail, error.told)
        }
    }

    /// What the command gathers is written at once, so that whatever of it fails is this command's alone.
    private func runCarefully(_ job: WriteJob, _ connection: Connection, _ index: Int) throws -> Outcome {
        let writer = Writer(connection, firstIndex: index, after: Gathering())
        try connection.setSavepoint()
        do {
            let answer = try job.run(writer)
            try writer.gathering.save(writer)
            try connection.keepSavepoint()
            return .done(answer, writer.records)
        } catch {
            if error.isLost { throw error }
            try connection.undoSavepoint()
            return .refused(job.fail, error.told)
        }
    }

    /// A commit that the disk could not keep leaves nothing to trust in memory: the process ends and starts again.
    private func finish(_ connection: Connection) throws {
        do { try connection.commit() } catch let error as StoreError where error.code == "io" {
            FileHandle.standardError.write(Data("davylamp: the disk failed at a commit: \(error.message)\n".utf8))
            _exit(74)
        }
    }

    private func failAll(_ error: any Error) { for job in jobs { job.fail(error) } }
}

extension Error {
    /// A text that PostgreSQL cannot keep is the asker's mistake, not ours.
    fileprivate var told: any Error { (self as? StoreError)?.code == "text" ? Refusal.unstorableText : self }

    fileprivate var isLost: Bool { (self as? StoreError)?.code == "lost" }
}
