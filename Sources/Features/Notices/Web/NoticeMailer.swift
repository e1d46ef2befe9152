package import Database
package import Domain
package import Kernel
package import Policy
import Store

/// Finds the words of a mail when it is sent, in the language of whoever gets it. What somebody wrote about a danger does not
/// leave the house: the mail says that there is something, where and until when.
package struct NoticeMailer: Sendable {
    private let store: DataStore
    private let book: RuleBook
    /// The address of the pages, as people reach them.
    private let base: String

    package init(_ store: DataStore, _ book: RuleBook, base: String) {
        (self.store, self.book, self.base) = (store, book, base)
    }

    /// `nil` where there is nothing to say any more.
    package func letter(for delivery: Delivery) async throws -> MailLetter? {
        try await store.read { db in
            let language = try MailChoiceStore.find(delivery.person, db).language
            switch delivery.content {
            case .notice(let id): return try notice(id, to: delivery.person, language, db)
            case .digest(let from, let until):
                return try digest(of: delivery.person, from: from, until: until, language, db)
            case .webhook: return nil  // no mail
            case .code(let code):
                let lines = [MailLetter.Section.Line(words: code, detail: MailTexts.codeWords(language))]
                return MailLetter(MailTexts.codeSubject, [.init(lines: lines)], base: base, language)
            }
        }
    }

    /// What a setting up is tried with.
    package static func test(base: String, _ language: Language) -> MailLetter {
        let lines = [MailLetter.Section.Line(words: MailTexts.testWords(language))]
        return MailLetter(MailTexts.testSubject, [.init(lines: lines)], base: base, language)
    }

    /// Whoever has left, or has read it meanwhile, is not mailed.
    private func notice(_ id: NoticeID, to person: PersonID, _ language: Language, _ db: Reader) throws -> MailLetter? {
        guard try AccountStore.actor(of: person, db) != nil else { return nil }
        let row = try NoticeStore.known(id.text, of: person, db)
        guard row.notice.isUnread else { return nil }
        let why = MailLetter.Section.Line(words: PartyTexts.why(row.notice.party)(language))
        return MailLetter(
            NoticeTexts.name(row.notice.kind), [.init(lines: [Self.line(row, language), why])], base: base, language)
    }

    private func digest(
        of person: PersonID, from: Instant, until: Instant, _ language: Language, _ db: Reader
    ) throws -> MailLetter? {
        guard let actor = try AccountStore.actor(of: person, db) else { return nil }
        let visit = Visit(
            actor: actor, language: language, csrf: "", now: until, path: "/", scopeName: "", credential: "", login: "",
            book: book)
        let reading = Reading(db: db, visit: visit, parts: [:], query: [:])
        let waits = try Site.work.flatMap { try $0(reading, MyWork.isThroughTeam(actor)) }.filter { $0.count > 0 }.map {
            MailLetter.Section.Line(words: "\($0.title(language))  \($0.count)", path: $0.href)
        }
        let told = try NoticeStore.told(to: person, from: from, until: until, db).map { Self.line($0, language) }
        let sections = [
            MailLetter.Section(title: MailTexts.waits(language), lines: waits),
            MailLetter.Section(title: MailTexts.told(language), lines: told),
        ].filter { !$0.lines.isEmpty }
        return sections.isEmpty ? nil : MailLetter(MailTexts.digestSubject, sections, base: base, language)
    }

    private static func line(_ row: NoticeRow, _ language: Language) -> MailLetter.Section.Line {
        let matter = row.notice.matter
        let due = matter.dueOn.map { "\(NoticeTexts.due(language)) \($0.text)" }
        let grade = matter.grade.map { LevelChip.name(code: $0)(language) }
        let facts = [grade, row.siteName, row.placeName, due, Zone.china.minuteText(row.notice.at)]
        return MailLetter.Section.Line(
            words: NoticeTexts.name(row.notice.kind)(language),
            detail: facts.compactMap(\.self).joined(separator: " · "), path: NoticeAddress.of(matter.subject))
    }
}
