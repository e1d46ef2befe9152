import Kernel

/// The merged cells of a sheet, given out row by row from the top.
struct MergedRanges {
    private let ranges: [MergedRange]
    private var reached = 0
    private var active: [MergedRange] = []

    /// Reads a whole sheet, for merged cells are named behind the rows.
    init(_ xml: inout XMLReader) throws(Refusal) {
        var found: [MergedRange] = []
        while let piece = try xml.next() {
            guard piece == .start, xml.isNamed("mergeCell") else { continue }
            guard let range = xml.attribute("ref").flatMap(MergedRange.init) else { throw xml.damage }
            guard found.count < WorkbookLimits.mostMerged else { throw xml.damage }
            if !range.isSingle { found.append(range) }
        }
        ranges = found.sorted { $0.first.row < $1.first.row }
    }

    /// The merged cells that this row is part of; rows are asked for in their order.
    mutating func covering(_ row: Int) -> [MergedRange] {
        guard !ranges.isEmpty else { return [] }
        active.removeAll { $0.last.row < row }
        while reached < ranges.count, ranges[reached].first.row <= row {
            if ranges[reached].last.row >= row { active.append(ranges[reached]) }
            reached += 1
        }
        return active
    }
}
