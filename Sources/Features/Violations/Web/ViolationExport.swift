import Domain
import Kernel
import Sheets
import Store

extension ExportedList {
    private typealias Texts = ViolationTexts

    /// The records that concern a visitor, with the columns of the page; above the mine without names and words.
    static let violations = ExportedList(
        path: "violations", title: Texts.title,
        columns: [
            (Texts.when, 17), (Texts.what, 40), (Texts.type, 14), (Texts.serious, 8), (Texts.clause, 24),
            (Texts.person, 12), (Texts.team, 18), (Texts.mine, 18), (Texts.manner, 12), (Texts.count, 10),
            (Texts.points, 8), (Texts.state, 12),
        ],
        count: { query, visit, db in
            try ViolationStore.page(phase: phase(query), limit: 0, for: visit.actor, db).total
        },
        part: { query, behind, limit, visit, db in
            try ViolationStore.page(
                phase: phase(query), after: behind.flatMap(TimeCursor.init), limit: limit, for: visit.actor, db
            ).rows
        }, cursor: \.cursor, values: { values($0.readable(for: $1.actor), $1.language) })

    private static func phase(_ query: Query) -> ViolationCase.Phase? {
        query["state"].flatMap(ViolationCase.Phase.init)
    }

    private static func values(_ line: ViolationStore.Line, _ language: Language) -> [SheetValue] {
        let (violation, sighting) = (line.violation, line.violation.sighting)
        return [
            .minute(sighting.at), .text(line.isNamed ? sighting.what : nil),
            .text(Texts.name(sighting.type)(language)),
            .text(violation.isSerious ? Texts.serious(language) : nil), .text(sighting.clause),
            .text(line.personName), .text(line.teamName), .text(line.siteName),
            .text(Texts.name(sighting.manner)(language)), .whole(sighting.count), .whole(violation.points),
            .text(Texts.name(violation.phase)(language)),
        ]
    }
}
