/// The signed checkpoint of a published ledger.
struct PublishedCheckpoint {
    let folder: TileFolder
    let key: NoteVerifier

    func read() throws -> Checkpoint {
        guard folder.read("log.vkey") == Array((key.text + "\n").utf8) else {
            throw LedgerVerifier.Flaw(file: "log.vkey", index: nil, reason: "it is not the key that was given")
        }
        guard let note = folder.read("checkpoint") else { throw flaw("the file is missing or cannot be read") }
        let text = String(decoding: note, as: UTF8.self)
        guard Array(text.utf8) == note else { throw flaw("it is not UTF-8") }
        do { return try Checkpoint(text: try key.open(text)) } catch LedgerError.badNote(let reason) {
            throw flaw(reason)
        }
    }

    private func flaw(_ reason: String) -> LedgerVerifier.Flaw { .init(file: "checkpoint", index: nil, reason: reason) }
}

/// The unfinished files of the right edge: read first, for a server that goes on replaces them.
struct PublishedEdge {
    let folder: TileFolder
    let size: Int

    func read() throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for level in [nil] + (0..<TileTree.levels(of: size)).map(Optional.some) {
            let count = size >> (8 * (level ?? 0))
            guard count % TilePath.width > 0 else { continue }
            let number = count / TilePath.width
            let name = TilePath.name(level: level, number, count: count % TilePath.width)
            guard let bytes = folder.read(name) else {
                let first = (number * TilePath.width) << (8 * (level ?? 0))
                throw LedgerVerifier.Flaw(file: name, index: first, reason: "the file is missing or cannot be read")
            }
            files[name] = bytes
        }
        return files
    }
}

/// Files that the checkpoint does not need: superseded ones must agree with what superseded them, later ones are told.
struct StrayFiles {
    let folder: TileFolder
    let size: Int

    /// The names of the files beyond the checkpoint.
    func check() throws -> [String] {
        var beyond: [String] = []
        for (name, place) in folder.tiles() where !name.hasSuffix(".new") {
            guard let place else { throw flaw(name, "no tree has this file") }
            let count = max(0, min(TilePath.width, (size >> (8 * (place.level ?? 0))) - place.number * TilePath.width))
            if place.count > count {
                beyond.append(name)
            } else if place.count < count {
                try compare(name, place, count)
            }
        }
        return beyond
    }

    private func compare(_ name: String, _ place: TilePath.Place, _ count: Int) throws {
        guard let found = folder.read(name) else { return }
        let whole = folder.read(TilePath.name(level: place.level, place.number, count: count)) ?? []
        let isWhole = place.level == nil ? RecordBundle.count(found) == place.count : found.count == place.count * 32
        guard isWhole, whole.starts(with: found) else {
            throw flaw(name, "it does not agree with the wider file that followed it")
        }
    }

    private func flaw(_ name: String, _ reason: String) -> LedgerVerifier.Flaw {
        .init(file: name, index: nil, reason: reason)
    }
}
