import Domain
import Kernel
import Store

/// The register as it is listed.
struct HiddenDangerListPage {
    struct Line {
        let href: String
        let id: String
        let number: String
        let what: String
        let marks: [String]
        let site: String
        let place: String
        let phase: String
        let grade: HTML
        let bar: Int
        let assignee: HTML
        let deadline: HTML
        let verifyBy: HTML
        let extensions: String
        let reported: String
        let changed: String
    }

    struct Chip { let label: String; let href: String }

    let visit: Visit
    let filter: HiddenDangerFilter
    let total: Int
    let lines: [Line]
    let chips: [Chip]
    let address: Address
    /// The view and the columns that the visitor has chosen.
    let setting: ListSetting?
    let columns: [RegisterColumn]
    /// The views of this list with their counts.
    let views: [ViewBar.Link]
    /// The places of the one mine that is listed.
    let places: [Choice]
    /// The grades as the visitor's own house words them, for the filter.
    let grades: Asking
    let next: String?
    let previous: String?

    init(
        _ page: HiddenDangerPageOfRows, _ filter: HiddenDangerFilter, _ words: GradeWords, places: [Choice] = [],
        setting: ListSetting? = nil, views: [ViewBar.Link] = [], _ reading: Reading
    ) throws {
        (self.places, self.setting, self.views) = (places, setting, views)
        columns = RegisterColumn.named(setting?.columns ?? [])
        (visit, self.filter, total) = (reading.visit, filter, page.total)
        // Where a role has a first view, an address that asks nothing would lead back to it.
        let plain = setting?.hasFirst ?? false ? ["view": ListSetting.all] : [:]
        let known = (setting?.query ?? reading.query).filter { pair in
            HiddenDangerQuestions.all.contains { $0.name == pair.key } || pair.key == "limit"
        }.merging(plain) { $1 }
        let address = Address("/hidden-dangers", known)
        self.address = address
        lines = page.rows.map { Line($0, reading.visit) }
        grades = HiddenDangerQuestions.grade(in: words)
        chips =
            Self.chips(address, grades, places, reading.visit.language) + (try Self.divided(address, filter, reading))
        let neighbour = { (cursor: HiddenDangerCursor?) in
            cursor.map { Address(address.path, known.merging(["cursor": $0.text]) { $1 }).href }
        }
        (next, previous) = (neighbour(page.next), neighbour(page.previous))
    }

    private static func chips(_ address: Address, _ grades: Asking, _ places: [Choice], _ language: Language) -> [Chip]
    {
        HiddenDangerQuestions.all.map { $0.name == grades.name ? grades : $0 }.compactMap { asking in
            guard let value = address.query[asking.name], !["sort", "q", "by", "key"].contains(asking.name) else {
                return nil
            }
            let place = asking.name == "place" ? places.first { $0.value == value }?.label(language) : nil
            let words = place ?? asking.words(for: value, language)
            return Chip(
                label: "\(asking.label(language))\(language == .chinese ? "：" : ": ")\(words)",
                href: address.with(asking.name, nil).href)
        }
    }
}

extension HiddenDangerListPage {
    /// What a figure of the statistics was divided by, in one chip: the division and the name of its key.
    private static func divided(
        _ address: Address, _ filter: HiddenDangerFilter, _ reading: Reading
    ) throws -> [Chip] {
        guard let division = filter.division else { return [] }
        let language = reading.visit.language
        let names = try DangerNames.of(division, [filter.key].compactMap(\.self), isWithMine: false, reading.db)
        let word = DangerFigureTexts.word(for: filter.key, of: division, name: filter.key.flatMap { names[$0] })
        let label = "\(DangerFigureTexts.name(division)(language))\(language == .chinese ? "：" : ": ")\(word(language))"
        return [Chip(label: label, href: address.with("by", nil).with("key", nil).href)]
    }
}

extension Asking {
    /// How an answer reads.
    func words(for value: String, _ language: Language) -> String {
        switch kind {
        case .choice(let choices): choices.first { $0.value == value }?.label(language) ?? value
        case .flag: "✓"
        case .text, .area, .secret, .day, .money, .whole, .person, .place, .reference, .photo: value
        }
    }
}

extension HiddenDangerListPage.Line {
    fileprivate init(_ row: HiddenDangerRow, _ visit: Visit) {
        let language = visit.language
        href = "/hidden-dangers/\(row.id)"
        id = row.id.text
        site = row.siteName
        number = String(row.num)
        what = row.what
        marks = ListTexts.marks(row).map { $0(language) }
        place = (visit.actor.site == nil ? [row.siteName, row.place] : [row.place]).compactMap(\.self).joined(
            separator: " · ")
        phase = HiddenDangerTexts.name(row.phase)(language)
        grade = LevelChip(row.grade, row.ownGrade, visit).html
        bar = row.grade.map { $0 == .major ? 1 : 3 } ?? 0
        assignee = row.assignee.map { "\($0)" } ?? Nothing.html
        deadline =
            DeadlineText(
                deadline: row.deadline, today: visit.context.today, isOpen: row.phase.awaitsRectification,
                language: language
            ).html
        verifyBy =
            DeadlineText(
                deadline: row.verifyBy, today: visit.context.today, isOpen: row.phase == .corrected, language: language
            ).html
        extensions = row.extensions > 0 ? String(row.extensions) : ""
        reported = visit.context.zone.minuteText(row.reportedAt)
        changed = visit.context.zone.minuteText(row.changedAt)
    }
}
