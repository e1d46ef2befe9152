package import Foundation

/// Files that are there whole or not at all: written aside, flushed, renamed.
package enum DurableFile {
    package static func write(_ bytes: [UInt8], to file: URL) throws {
        let folder = file.deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let aside = folder.appending(path: ".\(file.lastPathComponent).new")
        guard FileManager.default.createFile(atPath: aside.path, contents: nil) else {
            throw LedgerError.badTile("cannot write \(aside.path)")
        }
        let handle = try FileHandle(forWritingTo: aside)
        try handle.write(contentsOf: Data(bytes))
        try handle.synchronize()
        try handle.close()
        guard rename(aside.path, file.path) == 0 else { throw LedgerError.badTile("cannot rename to \(file.path)") }
        try flush(folder)
    }

    private static func flush(_ folder: URL) throws {
        let descriptor = open(folder.path, O_RDONLY)
        guard descriptor >= 0 else { throw LedgerError.badTile("cannot open \(folder.path)") }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw LedgerError.badTile("cannot flush \(folder.path)") }
    }
}
