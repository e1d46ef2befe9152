import Foundation

/// PostgreSQL's own programs, which copy its databases better than anybody else.
enum PostgresTools {
    static func run(_ program: String, _ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments
        do { try process.run() } catch { throw Failure(.unavailable, "\(program) cannot be started: \(error)") }
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            let hint =
                process.terminationStatus == 127 ? "it is not installed" : "it ended with \(process.terminationStatus)"
            throw Failure(.unavailable, "\(program) did not do it: \(hint)")
        }
    }
}
