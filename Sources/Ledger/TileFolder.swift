package import Foundation

/// The folder of the published files.
package struct TileFolder: Sendable {
    package let url: URL
    /// Folders whose entries are not yet on the disk.
    private var unflushed: Set<String> = []

    package init(_ url: URL) { self.url = url }

    package mutating func write(_ file: TileFile) throws { try write(file.bytes, to: file.name) }

    /// Writes a file whose folder is flushed by `flush`.
    package mutating func write(_ bytes: [UInt8], to name: String) throws {
        let file = url.appending(path: name)
        try DurableFile.write(bytes, to: file, flushesFolder: false)
        var folder = file.deletingLastPathComponent()
        while folder.path.count > url.path.count {
            unflushed.insert(folder.path)
            folder.deleteLastPathComponent()
        }
        unflushed.insert(url.path)
    }

    /// Afterwards everything that was written is on the disk; call it before the checkpoint is shown.
    package mutating func flush() throws {
        for folder in unflushed { try DurableFile.flush(folder) }
        unflushed = []
    }

    package mutating func remove(_ name: String) throws {
        let file = url.appending(path: name)
        try FileManager.default.removeItem(at: file)
        unflushed.insert(file.deletingLastPathComponent().path)
    }

    /// The bytes of a file, or `nil` when there is none.
    package func read(_ name: String) -> [UInt8]? {
        (try? Data(contentsOf: url.appending(path: name))).map { Array($0) }
    }

    /// Removes what only trees smaller than `size` needed, when the checkpoint before was at `old`.
    package func prune(from old: Int, to size: Int) throws {
        for level in [nil] + (0..<TileTree.levels(of: size)).map(Optional.some) {
            let shift = 8 * (level ?? 0)
            let first = (old >> shift) / TilePath.width
            let count = size >> shift
            for number in first...max(first, count / TilePath.width) {
                try prune(level, number, keeps: min(TilePath.width, max(0, count - number * TilePath.width)))
            }
        }
    }

    private func prune(_ level: Int?, _ number: Int, keeps width: Int) throws {
        let partials = url.appending(path: TilePath.name(level: level, number, count: TilePath.width) + ".p")
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: partials.path) else { return }
        if width == TilePath.width { return try FileManager.default.removeItem(at: partials) }
        for name in names where Int(name).map({ $0 < width }) ?? true {
            try FileManager.default.removeItem(at: partials.appending(path: name))
        }
    }

    /// The names of all files below `tile`, with where each belongs, or `nil` for it when no tree has such a file.
    package func tiles() -> [(name: String, place: TilePath.Place?)] {
        let names =
            FileManager.default.enumerator(atPath: url.appending(path: "tile").path)?.compactMap { $0 as? String } ?? []
        return names.map { "tile/" + $0 }.filter { isFile($0) }.sorted().map { ($0, TilePath.place(of: $0)) }
    }

    private func isFile(_ name: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: url.appending(path: name).path, isDirectory: &isFolder)
            && !isFolder.boolValue
    }
}
