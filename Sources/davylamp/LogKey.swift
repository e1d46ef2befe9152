import Foundation
import Ledger

/// The server's key: made once, readable by its owner only.
enum LogKey {
    static let name = "davylamp.log"

    static func load(_ file: URL) throws -> NoteSigner {
        if let data = try? Data(contentsOf: file) { return try NoteSigner(name: name, seed: Array(data)) }
        var generator = SystemRandomNumberGenerator()
        let seed = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        try DurableFile.write(seed, to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
        return try NoteSigner(name: name, seed: seed)
    }
}
