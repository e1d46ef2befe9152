package import Kernel
package import Policy

package enum ChecklistLineSubject {}
package typealias ChecklistLineID = ID<ChecklistLineSubject>

/// What an enterprise says of one line of a checklist from a day on: a line of its own, its wording of a supplied line, or
/// that a supplied line is left out. It holds at the mine, and at every mine of a company.
package struct ChecklistLine: RegistryEntity, Identifiable {
    package static let kind = "checklist-line"

    package let id: ChecklistLineID
    package let organisation: OrganisationID
    /// The system or kind whose list it is in.
    package let about: String
    /// The words of the supplied line that it stands for; when these are reworded, the new ones are shown again.
    package let supplied: String?
    package let isLeftOut: Bool
    package var wording: Wording
    package var from: Day
    /// The last day on which it holds; the day before `from` when it was taken back before it ever held.
    package var until: Day?
    package var because: String
    package var endedBecause: String?
    /// Which line it follows.
    package let replaces: ChecklistLineID?

    package struct Wording: Codable, Hashable, Sendable {
        package let zh: String
        package let en: String?
        /// What it rests on.
        package let document: String
        package let article: String

        package init(zh: String, en: String?, document: String, article: String) {
            (self.zh, self.en, self.document, self.article) = (zh, en, document, article)
        }

        package var what: Localized { Localized(zh, en ?? zh) }
        package var clause: String { article.isEmpty ? document : "\(document) \(article)" }
    }

    package init(
        id: ChecklistLineID, organisation: OrganisationID, about: String, supplied: String? = nil,
        isLeftOut: Bool = false, wording: Wording, from: Day, reason: String, replaces: ChecklistLineID? = nil
    ) {
        (self.id, self.organisation, self.about, self.supplied) = (id, organisation, about, supplied)
        (self.isLeftOut, self.wording, self.from, because) = (isLeftOut, wording, from, reason)
        self.replaces = replaces
    }

    package var holder: RegistryHolder { .organisation(organisation) }

    package func holds(on day: Day) -> Bool { from <= day && (until.map { day <= $0 } ?? true) }

    package func overlaps(_ other: ChecklistLine) -> Bool {
        (until.map { $0 >= max(from, other.from) } ?? true) && (other.until.map { $0 >= max(from, other.from) } ?? true)
    }

    package func problems() -> [Refusal] {
        var problems = wording.zh.nameProblems("zh") + because.problems("reason")
        if !isLeftOut {
            problems += wording.document.nameProblems("document") + wording.article.nameProblems("article")
        }
        if let en = wording.en { problems += en.nameProblems("en") }
        if !SiteChecklist.abouts.contains(about) { problems.append(.checklistUnknown) }
        if let until, until < from.adding(days: -1) { problems.append(.endsBeforeItBegins("until")) }
        return problems
    }
}

extension String {
    fileprivate func problems(_ field: String) -> [Refusal] {
        isBlank ? [.fieldBlank(field)] : Optional(self).textProblems(field)
    }
}

extension ChecklistLine.Wording {
    /// A supplied clause is the document's name, a space, and the article.
    package init(_ line: Checklist.Line) {
        let parts = line.clause.split(separator: " ", maxSplits: 1).map(String.init)
        self.init(
            zh: line.what.zh, en: line.what.en == line.what.zh ? nil : line.what.en,
            document: parts.first ?? line.clause, article: parts.dropFirst().first ?? "")
    }
}
