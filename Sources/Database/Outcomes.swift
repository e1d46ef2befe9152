/// What became of one command of a batch.
enum Outcome {
    case done(@Sendable (Result<Range<Int>, any Error>) -> Void, [[UInt8]])
    case refused(@Sendable (any Error) -> Void, any Error)
}

/// What became of a batch; told to nobody before the batch is on the disk.
struct Outcomes {
    /// The ledger's size before the batch.
    let size: Int
    private var each: [Outcome] = []
    private(set) var records: [[UInt8]] = []
    /// Where the next command's records will stand.
    var next: Int { size + records.count }

    init(size: Int) { self.size = size }

    mutating func add(_ outcome: Outcome) {
        each.append(outcome)
        if case .done(_, let records) = outcome { self.records += records }
    }

    func answer() {
        var next = size
        for outcome in each {
            switch outcome {
            case .done(let answer, let records):
                answer(.success(next..<next + records.count))
                next += records.count
            case .refused(let fail, let error): fail(error)
            }
        }
    }

    /// Whether a commit whose answer was lost was kept after all: our own first record stands where it was to stand.
    /// Throws when that cannot be known.
    func wereKept(_ line: Line) throws -> Bool {
        guard let first = records.first else {
            throw StoreError(
                code: "lost", message: "the connection was lost during a commit; whether it was kept is unknown")
        }
        return try LedgerTable.holds(first, at: size, try line.connection())
    }
}
