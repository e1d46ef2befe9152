/// Which database a store stands on.
package enum Engine: Sendable, Hashable { case sqlite(path: String) }

/// What was written, and where its records stand in the ledger.
package struct Committed<T: Sendable>: Sendable {
    package let value: T
    package let indexes: Range<Int>
}

/// The one door to the database: closures that read in a snapshot or write in a transaction, on threads of their own.
package final class DataStore: Sendable {
    private let writer: WriteQueue
    private let readers: ReadQueue

    package init(_ engine: Engine, readers: Int = 2) throws {
        let path =
            switch engine {
            case .sqlite(let path): path
            }
        let first = try SQLiteConnection(path: path, isReader: false)
        try LedgerTable.make(first)
        writer = WriteQueue(path: path)
        self.readers = ReadQueue(path: path, threads: readers)
    }

    package func read<T: Sendable>(_ body: @escaping @Sendable (Reader) throws -> T) async throws -> T {
        try await readers.run(body)
    }

    package func write<T: Sendable>(_ body: @escaping @Sendable (Writer) throws -> T) async throws -> Committed<T> {
        try await writer.run(body)
    }

    /// Finishes what waits and stops the threads.
    package func close() {
        writer.close()
        readers.close()
    }
}
