import Foundation

/// Which database a store stands on.
package enum Engine: Sendable, Hashable { case sqlite(path: String), postgres(conninfo: String) }

/// What was written, and where its records stand in the ledger.
package struct Committed<T: Sendable>: Sendable {
    package let value: T
    package let indexes: Range<Int>
}

/// The one door to the database: closures that read in a snapshot or write in a transaction, on threads of their own.
package final class DataStore: Sendable {
    package let engine: Engine
    private let writer: WriteQueue
    private let readers: ReadQueue
    private let watchdog: Watchdog

    /// Refuses a database that does not keep what it acknowledges. `tell` hears of closures that take too long.
    package init(
        _ engine: Engine, readers: Int = 2, tell: @escaping @Sendable (String) -> Void = DataStore.tellOnStandardError
    ) throws {
        try LedgerTable.make(try Connection.open(engine, isReader: false))
        self.engine = engine
        watchdog = Watchdog(tell)
        writer = WriteQueue(engine, watchdog: watchdog)
        self.readers = ReadQueue(engine, threads: readers, watchdog: watchdog)
    }

    package func read<T: Sendable>(
        file: StaticString = #fileID, line: UInt = #line, _ body: @escaping @Sendable (Reader) throws -> T
    ) async throws -> T {
        try await readers.run(Caller(file: file, line: line), body)
    }

    /// `body` may run twice: it touches nothing but the database.
    package func write<T: Sendable>(
        file: StaticString = #fileID, line: UInt = #line, _ body: @escaping @Sendable (Writer) throws -> T
    ) async throws -> Committed<T> {
        try await writer.run(Caller(file: file, line: line), body)
    }

    /// The modes in which the writer really runs.
    package func durability() async throws -> Durability { try await write { try $0.connection.durability() }.value }

    /// How many reads and writes wait for a thread now.
    package var waiting: (reads: Int, writes: Int) { (readers.depth, writer.depth) }

    /// How many batches of writes went to the disk since the start, and how many commands were in them.
    package var written: (batches: Int, commands: Int) { writer.taken }

    /// Finishes what waits and stops the threads.
    package func close() {
        writer.close()
        readers.close()
        watchdog.close()
    }

    package static let tellOnStandardError: @Sendable (String) -> Void = { text in
        FileHandle.standardError.write(Data("davylamp: \(text)\n".utf8))
    }
}
