import Database
import Domain
import Kernel
import Store

/// The management rules among some items, with whom and what was drawn for them: all that a phone needs without a network.
struct RuleSheet {
    let rules: [Int: RuleItem]
    let people: [Int: DrawnPerson]
    let records: [Int: RecordLine]
    private let address: String

    /// A record as somebody who is to look for it reads it.
    struct RecordLine {
        let record: DrawnRecord
        /// What was found, where it is a danger that the visitor may see.
        let what: String?
        let href: String?
    }

    init(of items: [CheckItemRow], on day: DoubleFullDay, _ visit: Visit, _ db: Reader) throws {
        let numbers = items.filter { $0.item.kind == .rule }.map(\.item.number)
        try self.init(try DoubleFullDayStore.rules(numbers, of: day.id, db), on: day, visit, db)
    }

    init(_ rules: [Int: RuleItem], on day: DoubleFullDay, _ visit: Visit, _ db: Reader) throws {
        self.rules = rules
        address = "/double-full-days/\(day.id)"
        people = try DoubleFullDayStore.people(drawn: Self.some(rules.values.flatMap(\.draw.people)), in: day.id, db)
        records = try DoubleFullDayStore.records(
            drawn: Self.some(rules.values.flatMap(\.draw.records)), at: day.site, db
        ).mapValues { record in
            let parts = record.subject.split(separator: "/").map(String.init)
            guard parts.count == 2, parts[0] == HiddenDanger.kind, let id = HiddenDangerID(parts[1]),
                let kept = try HiddenDangerStore.find(id, for: visit.actor, db)
            else { return RecordLine(record: record, what: nil, href: nil) }
            return RecordLine(record: record, what: kept.danger.finding.what, href: "/hidden-dangers/\(id)")
        }
    }

    /// More names than one round asks.
    private static func some(_ numbers: [Int]) -> [Int] { Array(Set(numbers).sorted().prefix(600)) }

    func questions(about item: Int, _ retry: Retry?, _ visit: Visit) -> RuleQuestions? {
        rules[item].map { rule in
            RuleQuestions(
                rule: rule, people: rule.draw.people.compactMap { people[$0] },
                records: rule.draw.records.compactMap { records[$0] }, address: "\(address)/draws?item=\(item)",
                said: retry?.input.texts["answers"], visit: visit)
        }
    }
}
