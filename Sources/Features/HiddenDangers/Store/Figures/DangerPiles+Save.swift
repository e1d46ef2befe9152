package import Database
import Domain
import Kernel

extension DangerPiles: Gathered {
    /// As many rows as one statement takes; powers of two, so that few statements are prepared.
    private static let rowsInStatement = 64

    /// Adds what was gathered to what is kept.
    package func save(_ db: Writer) throws {
        for rows in Self.parts(figures.filter { !$0.value.isZero }.map(Self.row)) {
            try db.run(
                """
                INSERT INTO danger_figure (site_id, facet, key, month, sight, \(DangerFigure.columns)) VALUES \(rows: rows)
                ON CONFLICT (site_id, facet, month, key, sight) DO UPDATE SET \(DangerFigure.additions)
                """)
        }
        for rows in Self.parts(standings.filter { $0.value != 0 }.map(Self.row)) {
            try db.run(
                """
                INSERT INTO danger_count (site_id, phase, grade, sight, n) VALUES \(rows: rows)
                ON CONFLICT (site_id, phase, grade, sight) DO UPDATE SET n = danger_count.n + excluded.n
                """)
        }
        for rows in Self.parts(dues.filter { $0.value != 0 }.map(Self.row)) {
            try db.run(
                """
                INSERT INTO danger_due (site_id, clock, due_on, sight, n) VALUES \(rows: rows)
                ON CONFLICT (site_id, clock, due_on, sight) DO UPDATE SET n = danger_due.n + excluded.n
                """)
        }
        for rows in Self.parts(tallies.filter { $0.value.contains { $0.value != 0 } }.map(Self.row)) {
            try db.run(
                """
                INSERT INTO danger_tally (site_id, sight, \(DangerTally.columns)) VALUES \(rows: rows)
                ON CONFLICT (site_id, sight) DO UPDATE SET \(DangerTally.additions)
                """)
        }
        for due in dues.filter({ $0.value < 0 }).keys {
            try db.run(
                """
                DELETE FROM danger_due WHERE site_id = \(due.site) AND clock = \(due.clock.rawValue) AND due_on = \(due.day)
                AND sight = \(due.sight.rawValue) AND n = 0
                """)
        }
    }

    private static func parts(_ rows: [[Value]]) -> [[[Value]]] {
        var (parts, rest, size) = ([[[Value]]](), rows[...], rowsInStatement)
        while !rest.isEmpty {
            while size > rest.count { size /= 2 }
            parts.append(Array(rest.prefix(size)))
            rest = rest.dropFirst(size)
        }
        return parts
    }

    private static func row(_ pile: Figure, _ figures: DangerFigures) -> [Value] {
        [
            pile.site.sqlValue, .text(pile.facet.rawValue), .text(pile.key), .text(pile.month),
            .text(pile.sight.rawValue),
        ] + figures.values.map { .int(Int64($0)) }
    }

    private static func row(_ pile: Standing, _ count: Int) -> [Value] {
        [pile.site.sqlValue, .text(pile.phase), .text(pile.grade), .text(pile.sight.rawValue), .int(Int64(count))]
    }

    private static func row(_ pile: Tally, _ counts: [DangerTally: Int]) -> [Value] {
        [pile.site.sqlValue, .text(pile.sight.rawValue)]
            + DangerTally.allCases.map { .int(Int64(counts[$0] ?? 0)) }
    }

    private static func row(_ pile: Due, _ count: Int) -> [Value] {
        [
            pile.site.sqlValue, .text(pile.clock.rawValue), .text(pile.day.text), .text(pile.sight.rawValue),
            .int(Int64(count)),
        ]
    }
}
