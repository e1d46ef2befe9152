package import Foundation

/// Files that are there whole or not at all: written aside, flushed, renamed.
package enum DurableFile {
    package static func write(_ bytes: [UInt8], to file: URL, permissions: Int = 0o644, flushesFolder: Bool = true)
        throws
    {
        let folder = file.deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let aside = folder.appending(path: ".\(file.lastPathComponent).new")
        let attributes: [FileAttributeKey: Any] = [.posixPermissions: permissions]
        guard FileManager.default.createFile(atPath: aside.path, contents: nil, attributes: attributes) else {
            throw LedgerError.badFile("cannot write \(aside.path)")
        }
        let handle = try FileHandle(forWritingTo: aside)
        try handle.write(contentsOf: Data(bytes))
        guard fsync(handle.fileDescriptor) == 0 else { throw LedgerError.notFlushed(aside.path) }
        try handle.close()
        guard rename(aside.path, file.path) == 0 else { throw LedgerError.badFile("cannot rename to \(file.path)") }
        if flushesFolder { try flush(folder.path) }
    }

    package static func flush(_ folder: String) throws {
        let descriptor = open(folder, O_RDONLY)
        guard descriptor >= 0 else { throw LedgerError.badFile("cannot open \(folder)") }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw LedgerError.notFlushed(folder) }
    }
}
