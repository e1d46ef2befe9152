import Foundation

/// A thread's way to its database: the connection is opened when it is needed and again when it was lost.
final class Line {
    private static let tries = 25
    private static let secondsBetweenTries = 0.2  // five seconds in all: a server that restarts is back by then
    private let engine: Engine
    private let isReader: Bool
    private var opened: Connection?

    init(_ engine: Engine, isReader: Bool) { (self.engine, self.isReader) = (engine, isReader) }

    func connection() throws -> Connection {
        if let opened { return opened }
        for _ in 1..<Self.tries {
            do { return try open() } catch let error as StoreError where error.code == "lost" {
                Thread.sleep(forTimeInterval: Self.secondsBetweenTries)
            }
        }
        return try open()
    }

    func drop() { opened = nil }

    private func open() throws -> Connection {
        let connection = try Connection.open(engine, isReader: isReader)
        opened = connection
        return connection
    }
}
