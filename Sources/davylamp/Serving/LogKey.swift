import Foundation
import Ledger

/// The server's key: made once, readable by its owner only.
enum LogKey {
    static let name = "davylamp.log"

    static func load(_ file: URL) throws -> NoteSigner {
        if FileManager.default.fileExists(atPath: file.path) {
            do { return try NoteSigner(name: name, seed: Array(try Data(contentsOf: file))) } catch {
                throw Failure(.unavailable, "the key \(file.path) cannot be read or is not one; put the right one back")
            }
        }
        var generator = SystemRandomNumberGenerator()
        let seed = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        try DurableFile.write(seed, to: file, permissions: 0o600)
        return try NoteSigner(name: name, seed: seed)
    }
}
