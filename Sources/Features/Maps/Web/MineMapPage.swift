import Domain
import Kernel
import Store

/// The mines within sight on a map and, with the same facts, in a table beside it; the worst first.
struct MineMapPage {
    private static let length = 100

    let visit: Visit
    let shapes: CountyShapes
    let query: [String: String]
    let counts: MineMapCounts
    let mines: [PlacedMine]
    let next: String?
    let divisions: [(code: String, name: String)]

    init(_ reading: Reading, _ shapes: CountyShapes) throws {
        (visit, self.shapes) = (reading.visit, shapes)
        let (actor, db) = (reading.visit.actor, reading.db)
        var filter = try MineMapQuestions.filter(lenient: reading.query, reading.visit, shapes)
        query = [
            "division": filter.division ?? "", "worst": filter.worst?.rawValue ?? "",
            "bounds": filter.bounds == nil ? "" : reading.query["bounds"] ?? "",
        ].filter { !$0.value.isEmpty }
        let after = try reading.query["cursor"].map { try MineMapCursor($0).orThrow(Flaw.noCursor) }
        let part = try MineStandings.part(filter, after: after, limit: Self.length, for: actor, db)
        (mines, next) = (part.rows.map { PlacedMine($0, shapes) }, part.next)
        filter.worst = nil
        counts = try MineStandings.counts(filter, for: actor, db)
        divisions = try MapDivisions.offered(to: actor, on: reading.visit.context.today, db)
    }

    var language: Language { visit.language }
    var address: Address { Address("/mines/map", query) }
    /// How many match, the chosen worst fact included.
    var total: Int { WorstFact(rawValue: query["worst"] ?? "").map { counts.byWorst[$0] ?? 0 } ?? counts.total }
    var provinces: String { shapes.provinces(under: mines.map(\.mine)).joined(separator: ",") }
    var areas: [String: String] { Dictionary(divisions.map { ($0.code, $0.name) }) { $1 } }
}
