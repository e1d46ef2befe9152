import Kernel

/// Whether the checkpoints that records name as seen were heads of this very ledger, as its tiles lead to them.
final class BeaconBook {
    /// So many tiles are kept at a time: records that follow each other name neighbouring checkpoints.
    private static let mostKnown = 256
    private let folder: TileFolder
    private let size: Int
    private var prover: TileProver
    private var known: [Int: String] = [:]
    /// The first record that names what this ledger never was.
    private(set) var flaw: (index: Int, reason: String)?

    init(_ folder: TileFolder, size: Int) {
        (self.folder, self.size) = (folder, size)
        prover = TileProver(folder, size: size)
    }

    func take(_ record: Record, at index: Int) {
        guard flaw == nil, let beacon = record.beacon else { return }
        if let reason = problem(beacon, index) { flaw = (index, reason) }
    }

    private func problem(_ beacon: Beacon, _ index: Int) -> String? {
        guard beacon.size <= index else {
            return "it names a checkpoint of \(beacon.size) records, which came after it"
        }
        if known[beacon.size] == nil {
            if known.count == Self.mostKnown { (known, prover) = ([:], TileProver(folder, size: size)) }
            // A tile that cannot be read is found by whoever compares the tiles with the records.
            guard let root = try? prover.root(of: beacon.size) else { return nil }
            known[beacon.size] = root.base64
        }
        return known[beacon.size] == beacon.root ? nil : "the checkpoint that it names is none of this ledger"
    }
}
