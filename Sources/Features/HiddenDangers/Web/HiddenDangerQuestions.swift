import Domain
import Kernel
import Store

/// What a list of dangers can be asked, by the page's address and by the interface alike.
enum HiddenDangerQuestions {
    private typealias Texts = HiddenDangerTexts

    static let words = Ask.text("q", Texts.search, most: 100).optional
    static let phase = Ask.choice("state", Texts.phase, HiddenDanger.Phase.self, Texts.name).optional
    static let grade = Ask.choice("grade", Texts.grade, of: grades { Texts.name($0) }).optional
    static let turn = Ask.choice("turn", ListTexts.turn, HiddenDangerFilter.Turn.self, ListTexts.name).optional
    static let team = Ask.flag("team", ListTexts.team)
    static let mine: Question<SiteID?> = Ask.reference("mine", Texts.site).optional
    static let place = Ask.place("place", Texts.place).optional
    static let foundBy = Ask.choice("foundBy", FindingTexts.foundBy, Finding.FoundBy.self, FindingTexts.name).optional
    static let source = Ask.choice("source", FindingTexts.source, Finding.Source.self, FindingTexts.name).optional
    static let clause = Ask.text("clause", Texts.citedClause, most: 40).optional
    static let from = Ask.day("from", ListTexts.from).optional
    static let to = Ask.day("to", ListTexts.to).optional
    static let figure = Ask.choice("figure", DangerFigureTexts.figure, of: DangerFigureTexts.listable).optional
    static let division = Ask.choice("by", DangerFigureTexts.by, DangerDivision.self, DangerFigureTexts.name).optional
    static let key = Ask.text("key", DangerFigureTexts.key, most: 64).optional
    static let sort = Ask.choice("sort", ListTexts.sort, HiddenDangerFilter.Sort.self, ListTexts.name).optional

    /// The filter by grade, each in the words of a house that has words of its own.
    static func grade(in words: GradeWords) -> Asking {
        guard words.scheme != nil else { return grade.asking }
        let choices = grades { grade in
            let own = words.words.filter { $0.grade == grade }.map { Texts.words($0.name, grade) }
            guard !own.isEmpty else { return Texts.name(grade) }
            return Localized(own.map(\.zh).joined(separator: " / "), own.map(\.en).joined(separator: " / "))
        }
        return Asking(name: grade.asking.name, label: Texts.grade, kind: .choice(choices), isRequired: false)
    }

    /// What asks for those that nobody has graded yet.
    static let ungraded = "none"

    private static func grades(_ word: (HiddenDanger.Grade) -> Localized) -> [Choice] {
        HiddenDanger.Grade.allCases.map { Choice($0.rawValue, word($0)) } + [Choice(ungraded, ListTexts.ungraded)]
    }

    static let all: [Asking] = [
        words.asking, phase.asking, grade.asking, turn.asking, team.asking, mine.asking, place.asking, foundBy.asking,
        source.asking, clause.asking, from.asking, to.asking, figure.asking, division.asking, key.asking,
        sort.asking,
    ]
}

extension HiddenDangerFilter {
    private typealias Questions = HiddenDangerQuestions

    /// What an input asks for; every flaw of it is thrown.
    init(_ input: Input, limit: Int, cursor: String?, on today: Day) throws {
        self.init(
            words: try input(Questions.words) ?? "", phase: try input(Questions.phase), site: try input(Questions.mine),
            limit: limit)
        let asked = try input(Questions.grade)
        (grade, isUngraded) = (asked.flatMap(HiddenDanger.Grade.init), asked == Questions.ungraded)
        (turn, isThroughTeam) = (try input(Questions.turn), try input(Questions.team))
        (place, foundBy, source) = (
            try input(Questions.place), try input(Questions.foundBy), try input(Questions.source)
        )
        clause = try input(Questions.clause)
        (from, to) = (try input(Questions.from), try input(Questions.to))
        figure = try input(Questions.figure).flatMap(DangerFigure.init)
        (division, key) = (try input(Questions.division), try input(Questions.key))
        sort = try input(Questions.sort) ?? (words.isEmpty ? .newest : .highestNumber)
        self.cursor = try cursor.map { try HiddenDangerCursor($0).orThrow(Refusal.strangeCursor) }
        self.today = today
    }

    /// What an address asks for; what it says wrongly is as if it were not said.
    init(lenient query: [String: String], on today: Day) {
        var known = query.filter { pair in Questions.all.contains { $0.name == pair.key } }
        let limit = query["limit"].flatMap { Int($0) } ?? 50
        while true {
            do {
                self = try HiddenDangerFilter(
                    Input(known.mapValues { [$0] }), limit: limit, cursor: query["cursor"], on: today)
                return
            } catch let flaw as Flaw where known[flaw.field] != nil { known[flaw.field] = nil } catch { break }
        }
        self.init(limit: limit)
        self.today = today
    }
}
