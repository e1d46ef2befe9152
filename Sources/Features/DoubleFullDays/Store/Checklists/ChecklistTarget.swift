import Crypto
import Database
import Domain
import Kernel
import Policy

/// Rows of an enterprise's checklists: each is compared with the line that it names, and changes it as its page would.
struct ChecklistTarget: SheetTarget {
    let kind = ChecklistSheet.lines
    var book = RuleBook()

    func isFor(_ role: Role) -> Bool { Permission.keepChecklists.isHeld(by: role) }
    func reading(_ book: RuleBook) -> any SheetTarget { ChecklistTarget(book: book) }

    func look(_ record: SheetRecord, coming: Set<String>, _ db: Reader, _ context: Context) throws -> SheetLook {
        do {
            guard isFor(context.actor.role) else { throw Refusal.notTheKeeper }
            let row = ChecklistRow(record, book, context)
            let found = try row.found(db)
            guard let change = try row.change(of: found) else { return .known(record.values) }
            try check(change, context, db)
            return found.isNew ? .new : .known(row.values(found))
        } catch let refusal as Refusal {
            return .refused([SheetFlaw(line: record.line, column: refusal.field ?? "", refusal.text)])
        }
    }

    func create(_ record: SheetRecord, _ db: Writer, _ context: Context) throws { try put(record, db, context) }
    func amend(_ record: SheetRecord, _ db: Writer, _ context: Context) throws { try put(record, db, context) }

    /// Refuses what writing would refuse.
    private func check(_ change: ChecklistRow.Change, _ context: Context, _ db: Reader) throws {
        switch change {
        case .keep(let command):
            let line = try ChecklistLines.decide(command, book, in: context, db)
            try Keeper.check(line, before: nil, context.actor, db)
            _ = try line.columns(db)
        case .reword(let command, let kept):
            let others = try ChecklistLines.beside(kept.entity.organisation, about: kept.entity.about, db)
            _ = try command.decide(on: kept.entity, beside: others, in: context)
            try Keeper.check(kept.entity, before: kept.entity, context.actor, db)
        case .end(let command, let kept):
            _ = try command.decide(on: kept.entity, in: context)
            try Keeper.check(kept.entity, before: kept.entity, context.actor, db)
        }
    }

    private func put(_ record: SheetRecord, _ db: Writer, _ context: Context) throws {
        let row = ChecklistRow(record, book, context)
        switch try row.change(of: row.found(db)) {
        case .keep(let command): _ = try ChecklistLines.keep(command, book, in: context, db)
        case .reword(let command, let kept):
            _ = try ChecklistLines.reword(command, on: kept, version: kept.version, in: context, db)
        case .end(let command, let kept):
            _ = try ChecklistLines.end(command, on: kept, version: kept.version, in: context, db)
        case nil: break
        }
    }
}
