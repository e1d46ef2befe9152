import Database
import Domain
import Kernel
import Policy

/// One row of a sheet of checklists, beside the line that it names.
struct ChecklistRow {
    enum Change {
        case keep(KeepChecklistLine)
        case reword(RewordChecklistLine, on: ChecklistLines.Kept)
        case end(EndChecklistLine, on: ChecklistLines.Kept)
    }

    /// What the row names: a line of the enterprise, one that is supplied, or none yet.
    enum Found {
        case kept(ChecklistLines.Kept)
        case supplied(about: String, Checklist.Line)
        case none

        var isNew: Bool { if case .none = self { true } else { false } }
    }

    private let record: SheetRecord
    private let book: RuleBook
    private let context: Context
    private let about: String
    private let isLeftOut: Bool
    private let from: Day
    private let wording: ChecklistLine.Wording
    private var reason: String { record["reason"] ?? "" }

    init(_ record: SheetRecord, _ book: RuleBook, _ context: Context) {
        (self.record, self.book, self.context) = (record, book, context)
        (about, isLeftOut) = (record["about"] ?? "", record["state"] == ChecklistSheet.leftOut)
        from = record.day("from") ?? context.today
        wording = ChecklistLine.Wording(
            zh: record["zh"] ?? "", en: record["en"], document: record["document"] ?? "",
            article: record["article"] ?? "")
    }

    func found(_ db: Reader) throws -> Found {
        let keeper = try ChecklistLines.keeper(context.actor, db)
        let own = try ChecklistLines.beside(keeper, about: about, db).filter { $0.until == nil }
        guard let name = record["line"] else {
            // A row that was brought in before is the line that it founded.
            let twin = own.first { $0.supplied == nil && $0.wording.zh == wording.zh }
            return try twin.flatMap { try RegistryStore.find($0.id, db) }.map { .kept($0) } ?? .none
        }
        if let supplied = book.line(name) {
            let decided = own.first { $0.supplied == supplied.line.what.zh }
            return try decided.flatMap { try RegistryStore.find($0.id, db) }.map { .kept($0) }
                ?? .supplied(about: supplied.list.about, supplied.line)
        }
        guard let id = ChecklistLineID(name), let kept: ChecklistLines.Kept = try RegistryStore.find(id, db),
            try RegistryStore.path(keeper, db).hasPrefix(RegistryStore.path(kept.entity.organisation, db))
        else { throw Refusal.rowUnknown("line", name) }
        return .kept(kept)
    }

    /// What the row wants changed; `nil` when all is as it says.
    func change(of found: Found) throws -> Change? {
        switch found {
        case .none:
            guard !isLeftOut else { throw Refusal.checklistNothingToLeaveOut }
            return .keep(keep(supplied: nil, wording))
        case .supplied(let about, let line):
            guard about == self.about else { throw Refusal.checklistUnknown }
            if isLeftOut { return .keep(keep(supplied: line.what.zh, nil)) }
            return says(ChecklistLine.Wording(line)) ? nil : .keep(keep(supplied: line.what.zh, wording))
        case .kept(let kept):
            guard kept.entity.about == about else { throw Refusal.checklistUnknown }
            return change(of: kept)
        }
    }

    private func change(of kept: ChecklistLines.Kept) -> Change? {
        let line = kept.entity
        let end = Change.end(EndChecklistLine(from: from, reason: reason), on: kept)
        if isLeftOut {
            if line.isLeftOut { return nil }
            return line.supplied == nil ? end : reword(nil, kept)
        }
        if line.isLeftOut { return wording.zh == line.supplied ? end : reword(wording, kept) }
        return says(line.wording) ? nil : reword(wording, kept)
    }

    private func keep(supplied: String?, _ wording: ChecklistLine.Wording?) -> KeepChecklistLine {
        KeepChecklistLine(id: fresh, about: about, supplied: supplied, wording: wording, from: from, reason: reason)
    }

    private func reword(_ wording: ChecklistLine.Wording?, _ kept: ChecklistLines.Kept) -> Change {
        .reword(RewordChecklistLine(id: fresh, wording: wording, from: from, reason: reason), on: kept)
    }

    /// The same row of the same moment always founds the same line, for a write may run twice.
    private var fresh: ChecklistLineID {
        ID(derivedFrom: [
            ChecklistSheet.lines.name, context.actor.organisation.text, about, record["line"] ?? "", wording.zh,
            from.text, String(context.now.milliseconds),
        ])
    }

    /// What the row leaves empty stays.
    private func says(_ known: ChecklistLine.Wording) -> Bool {
        wording.zh == known.zh && (wording.en ?? known.en) == known.en
            && (record["document"] ?? known.document) == known.document
            && (record["article"] ?? known.article) == known.article
    }

    /// The line as it is, in the spelling of the sheet.
    func values(_ found: Found) -> [String: String] {
        var values = ["about": about, "state": ChecklistSheet.inUse]
        (values["site"], values["line"]) = (record["site"], record["line"])
        let known: ChecklistLine.Wording
        switch found {
        case .none: return [:]
        case .supplied(_, let line): known = ChecklistLine.Wording(line)
        case .kept(let kept):
            known = kept.entity.wording
            if kept.entity.isLeftOut { values["state"] = ChecklistSheet.leftOut }
        }
        (values["zh"], values["en"]) = (known.zh, known.en)
        (values["document"], values["article"]) = (known.document, known.article)
        return values
    }
}
