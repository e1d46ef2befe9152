package import Foundation

/// Proves which of two records came first, with nothing but the published files and the log's key.
///
/// "Truthfully self-reported before it was found" is order in one log, never a clock.
package struct LedgerOrder: Sendable {
    package struct Placed: Hashable, Sendable {
        package let index: Int
        package let record: Record
        package let proof: TlogProof
    }

    package struct Unknown: Error, Hashable, Sendable {
        package let name: String
        package init(name: String) { self.name = name }
    }

    private let folder: TileFolder
    private let key: NoteVerifier

    package init(folder: URL, key: NoteVerifier) { (self.folder, self.key) = (TileFolder(folder), key) }

    /// Both records under the same checkpoint, the earlier first. A record is named by its index or by its id.
    package func prove(_ first: String, _ second: String) throws -> (earlier: Placed, later: Placed) {
        guard let bytes = folder.read("checkpoint") else { throw LedgerError.badFile("checkpoint") }
        let note = String(decoding: bytes, as: UTF8.self)
        let checkpoint = try Checkpoint(text: try key.open(note))
        let prover = TileProver(folder, size: checkpoint.size)
        let placed = try [first, second].map { name -> Placed in
            guard let (index, bytes) = try find(name, checkpoint.size), let record = Record(canonical: bytes),
                let path = try prover.inclusion(of: index)
            else { throw Unknown(name: name) }
            let proof = TlogProof(index: index, path: path, note: note)
            _ = try proof.check(bytes, by: key)
            return Placed(index: index, record: record, proof: proof)
        }
        return placed[0].index <= placed[1].index ? (placed[0], placed[1]) : (placed[1], placed[0])
    }

    private func find(_ name: String, _ size: Int) throws -> (Int, [UInt8])? {
        if let index = Int(name) {
            guard (0..<size).contains(index) else { return nil }
            return try bundle(index / TilePath.width, size).dropFirst(index % TilePath.width).first.map { (index, $0) }
        }
        for number in 0..<(size + TilePath.width - 1) / TilePath.width {
            for (offset, bytes) in try bundle(number, size).enumerated() where Record(canonical: bytes)?.id == name {
                return (number * TilePath.width + offset, bytes)
            }
        }
        return nil
    }

    private func bundle(_ number: Int, _ size: Int) throws -> [[UInt8]] {
        let count = min(TilePath.width, size - number * TilePath.width)
        let name = TilePath.name(level: nil, number, count: count)
        guard let bytes = folder.read(name) else { throw LedgerError.badFile(name) }
        do { return try RecordBundle.split(bytes, name: name, first: number * TilePath.width, count: count) } catch {
            throw LedgerError.badFile(name)
        }
    }
}
