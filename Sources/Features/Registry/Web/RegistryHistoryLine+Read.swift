import Database
import Domain
import Kernel
import Store

extension RegistryHistoryCard {
    /// The history of a registered thing; ids are told by the names that they have now.
    init<E: RegistryRow>(of kept: RegistryStore.Kept<E>, _ reading: Reading) throws {
        visit = reading.visit
        let history = try RegistryStore.history(of: "\(E.kind)/\(kept.entity.id)", reading.db)
        let names = try RegistryNames(
            history.flatMap(\.changes).flatMap { [$0.before, $0.after] }.compactMap(\.self), reading.db)
        let language = reading.visit.language
        steps = history.map { step in
            RegistryHistoryLine(
                when: reading.visit.context.zone.minuteText(step.entry.claimedAt),
                who: step.entry.personName + (step.entry.role.map { " · \(ShellTexts.name($0)(language))" } ?? ""),
                seq: step.entry.seq, isFirst: step.entry.number == 0,
                changes: step.changes.map { change in
                    func words(_ text: String?) -> String? {
                        text.map { names[change.field, $0] ?? RegistryValueTexts.value(change.field, $0)(language) }
                    }
                    return .init(
                        field: RegistryFieldTexts.field(change.field)(language), before: words(change.before),
                        after: words(change.after))
                })
        }
    }
}

/// What the ids in a history are called.
struct RegistryNames {
    private var names: [String: String] = [:]
    private static let tables: [String: SQLTable] = [
        "organisation": .organisation, "supervisor": .organisation, "contractor": .organisation, "person": .person,
        "manager": .person, "approvedBy": .person, "post": .post,
    ]

    enum SQLTable: String, CaseIterable { case organisation, person, post, place }

    init(_ ids: [String], _ db: Reader) throws {
        let plain = ids.map {
            $0.hasPrefix("post.") ? String($0.dropFirst(5)) : $0.hasPrefix("person.") ? String($0.dropFirst(7)) : $0
        }
        try take(plain.compactMap { OrganisationID($0) }, .organisation, db)
        try take(plain.compactMap { PersonID($0) }, .person, db)
        try take(plain.compactMap { PostID($0) }, .post, db)
        try take(plain.compactMap { PlaceID($0) }, .place, db)
    }

    private mutating func take<S>(_ ids: [ID<S>], _ table: SQLTable, _ db: Reader) throws {
        for (id, name) in try RegistryStore.names(ofRowsIn: table.rawValue, ids, db) {
            names["\(table.rawValue)/\(id)"] = name
        }
    }

    subscript(field: String, text: String) -> String? {
        if field == "owner" {
            let parts = text.split(separator: ".", maxSplits: 1)
            return parts.count == 2 ? names["\(parts[0])/\(parts[1])"] : nil
        }
        if field == "parent" { return names["place/\(text)"] ?? names["organisation/\(text)"] }
        return Self.tables[field].flatMap { names["\($0.rawValue)/\(text)"] }
    }
}
