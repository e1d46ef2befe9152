import Database
import Foundation
import Ledger
import Store

/// What a backup is: a folder with the database, the log's key and the photos; the published files are made from these.
struct BackupFolder {
    let url: URL
    var database: URL { url.appending(path: "davylamp.sqlite") }
    var dump: URL { url.appending(path: "davylamp.pgdump") }
    var key: URL { url.appending(path: "log.key") }
    var uploads: URL { url.appending(path: "uploads", directoryHint: .isDirectory) }

    /// Refuses a folder that holds anything: nothing is ever written over.
    func expectEmpty() throws {
        let found = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
        guard found.isEmpty else { throw Failure(.cannotCreate, "\(url.path) is not empty; name a new folder") }
        do { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) } catch {
            throw Failure(.cannotCreate, "the folder \(url.path) cannot be made")
        }
    }

    /// Copies files by name that are not there yet; answers how many. Photos are named by their hash and never change.
    static func copy(_ source: URL, to target: URL) throws -> Int {
        guard let names = FileManager.default.enumerator(atPath: source.path) else { return 0 }
        var count = 0
        for case let name as String in names {
            let (from, to) = (source.appending(path: name), target.appending(path: name))
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: from.path, isDirectory: &isFolder), !isFolder.boolValue,
                let bytes = try? Data(contentsOf: from)
            else { continue }
            try DurableFile.write(Array(bytes), to: to, permissions: 0o600)
            count += 1
        }
        return count
    }

    static func say(_ flaw: BackupCheck.Flaw) -> Failure {
        switch flaw {
        case .noCheckpoint: Failure(.badData, "it holds no signed checkpoint: run the server once before a backup")
        case .strangeSignature: Failure(.badData, "its newest checkpoint is not signed by its log.key")
        case .otherRoot(let size): Failure(.badData, "its records do not lead to the root that was signed at \(size)")
        }
    }
}
