package import Database
package import Domain
package import Kernel
package import Policy

/// How an enterprise's lines are kept: each change in one transaction with its record, refused before the first write.
package enum ChecklistLines {
    package typealias Kept = RegistryStore.Kept<ChecklistLine>

    /// The mine's own organisation, or the company of whoever works above mines.
    package static func keeper(_ actor: Actor, _ db: Reader) throws -> OrganisationID {
        guard let site = actor.site else { return actor.organisation }
        let own = try db.first("SELECT organisation_id FROM site WHERE id = \(site)") {
            try $0["organisation_id"] as OrganisationID
        }
        guard let own else { throw Refusal.checklistKeeper }
        return own
    }

    package static func known(_ text: String, for actor: Actor, _ db: Reader) throws -> Kept {
        guard let id = ChecklistLineID(text), let kept: Kept = try RegistryStore.find(id, for: actor, db) else {
            throw Refusal.checklistLineUnknown
        }
        return kept
    }

    /// The keeper's lines of a list.
    static func beside(_ keeper: OrganisationID, about: String, _ db: Reader) throws -> [ChecklistLine] {
        try db.all(
            "SELECT body FROM checklist_line WHERE organisation_id = \(keeper) AND about = \(about) ORDER BY from_on, id"
        ) { try JSONText.decode(from: try $0["body"]) }
    }

    package static func keep(
        _ command: KeepChecklistLine, _ book: RuleBook, in context: Context, _ db: Writer
    ) throws -> Kept {
        let line = try decide(command, book, in: context, db)
        return try RegistryStore.save(line, expecting: .nothing, db, context)
    }

    /// The line as it would be kept.
    static func decide(
        _ command: KeepChecklistLine, _ book: RuleBook, in context: Context, _ db: Reader
    ) throws -> ChecklistLine {
        let keeper = try keeper(context.actor, db)
        let clause = try command.supplied.map {
            try expectSupplied($0, about: command.about, on: command.from, by: keeper, book, db)
        }
        if command.supplied == nil, let twin = command.wording?.zh,
            book.line(about: command.about, reading: twin, on: command.from) != nil
        {
            throw Refusal.checklistLineTwice
        }
        let others = try beside(keeper, about: command.about, db)
        return try command.decide(keeper: keeper, beside: others, clause: clause ?? "", in: context)
    }

    package static func reword(
        _ command: RewordChecklistLine, on kept: Kept, version: Int?, in context: Context, _ db: Writer
    ) throws -> Kept {
        let others = try beside(kept.entity.organisation, about: kept.entity.about, db)
        let (before, after) = try command.decide(on: kept.entity, beside: others, in: context)
        _ = try RegistryStore.save(before, expecting: version.map { .version($0) } ?? .anything, db, context)
        return try RegistryStore.save(after, expecting: .nothing, db, context)
    }

    package static func end(
        _ command: EndChecklistLine, on kept: Kept, version: Int?, in context: Context, _ db: Writer
    ) throws -> Kept {
        let ended = try command.decide(on: kept.entity, in: context)
        return try RegistryStore.save(ended, expecting: version.map { .version($0) } ?? .anything, db, context)
    }

    /// What a supplied line rests on, when it is there on the day and nobody above has decided on it.
    private static func expectSupplied(
        _ words: String, about: String, on day: Day, by keeper: OrganisationID, _ book: RuleBook, _ db: Reader
    ) throws -> String {
        guard let line = book.line(about: about, reading: words, on: day) else { throw Refusal.checklistLineUnknown }
        let above = try RegistryStore.path(keeper, db).split(separator: "/").compactMap { OrganisationID(String($0)) }
        for company in above where company != keeper {
            let decided = try beside(company, about: about, db).contains {
                $0.supplied == words && ($0.until.map { $0 >= day } ?? true)
            }
            if decided { throw Refusal.checklistLineAbove }
        }
        return line.clause
    }
}

extension ChecklistLines {
    /// What enterprises in the actor's scope say, list by list.
    package static func page(
        about: String?, after cursor: String?, limit: Int, for actor: Actor, _ db: Reader
    ) throws -> RegistryStore.Found<ChecklistLine> {
        try RegistryStore.page(
            matching: about.map { "checklist_line.about = \($0)" } ?? "1 = 1", after: cursor, limit: limit, for: actor,
            db)
    }
}
