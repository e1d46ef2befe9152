import Foundation
import Testing

/// Texts of pages beside the tests: `make snapshots` writes them anew.
enum PageSnapshot {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots")

    static func compare(_ name: String, _ text: String) throws {
        let file = folder.appending(path: "\(name).txt")
        if ProcessInfo.processInfo.environment["DAVYLAMP_UPDATE"] == "1" {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        let known = try? String(contentsOf: file, encoding: .utf8)
        #expect(known == text, "\(name) reads otherwise; look at it, then run make snapshots")
    }
}
