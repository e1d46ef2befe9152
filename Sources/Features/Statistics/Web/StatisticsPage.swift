import Domain
import Kernel
import Store

/// Figures of the dangers found in some months: tiles, a picture, the table, and what each figure means.
struct StatisticsPage {
    let visit: Visit
    let statistics: DangerStatistics
    let mines: [Choice]
    let query: [String: String]
    let doubts: MineDoubtCard

    init(_ reading: Reading) throws {
        visit = reading.visit
        let asked = try StatisticsQuestions.asked(lenient: reading.query, reading.visit)
        doubts = try MineDoubtCard(reading)
        statistics = try DangerStatistics(asked, for: reading.visit.actor, reading.db)
        query = [
            "by": asked.by.rawValue, "from": asked.from.text, "to": asked.to.text, "mine": asked.site?.text ?? "",
            "major": asked.isMajorOnly ? "1" : "",
        ]
        mines =
            reading.visit.actor.site == nil
            ? try HiddenDangerPlaces.sites(for: reading.visit.actor, reading.db).map {
                Choice($0.id.text, Localized($0.name, $0.name))
            } : []
    }

    var language: Language { visit.language }
    var asked: DangerStatistics.Asked { statistics.asked }
    var links: StatisticsLinks { StatisticsLinks(asked) }

    func word(_ line: DangerStatistics.Line) -> String {
        DangerFigureTexts.word(for: line.key, of: asked.by, name: line.name)(language)
    }

    /// Months one after the other, with those in which nothing was found; at most as many as a picture shows.
    var months: [Month] { Array(Month.all(from: asked.from, to: asked.to).suffix(36)) }
}
