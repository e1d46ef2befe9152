import Foundation
import Testing

/// The engines that a command is tried on: SQLite in the data folder, PostgreSQL where `DAVYLAMP_TEST_POSTGRES` names one.
enum Database: String, CaseIterable, CustomTestStringConvertible {
    case sqlite, postgres

    private static let conninfo = ProcessInfo.processInfo.environment["DAVYLAMP_TEST_POSTGRES"]
    static var all: [Database] { conninfo == nil ? [.sqlite] : allCases }
    var testDescription: String { rawValue }

    struct NotMade: Error { let why: String }

    /// Two fresh, empty databases as flags, gone afterwards.
    func with(_ first: String, _ second: String, _ body: ([String], [String]) throws -> Void) throws {
        guard self == .postgres, let conninfo = Self.conninfo else { return try body([], []) }
        let names = [first, second].map { "\($0)_\(ProcessInfo.processInfo.processIdentifier)" }
        for name in names { try Self.ask("CREATE DATABASE \(name)") }
        defer { for name in names { try? Self.ask("DROP DATABASE \(name) WITH (FORCE)") } }
        let flags = names.map { ["--database", conninfo.replacing("dbname=postgres", with: "dbname=\($0)")] }
        try body(flags[0], flags[1])
    }

    private static func ask(_ sql: String) throws {
        let asked = try Run(["psql", conninfo ?? "", "-qc", sql], program: URL(filePath: "/usr/bin/env"))
        guard asked.code == 0 else { throw NotMade(why: asked.err) }
    }
}
