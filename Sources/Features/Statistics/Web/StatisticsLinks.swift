import Domain
import Kernel
import Store

/// The way from a figure to exactly the dangers that it counts.
struct StatisticsLinks {
    private let asked: DangerStatistics.Asked

    init(_ asked: DangerStatistics.Asked) { self.asked = asked }

    /// `nil` where the figure counts no dangers, or where not all of them may be opened.
    func href(_ figure: DangerFigure, of line: DangerStatistics.Line?) -> String? {
        guard figure.isListable else { return nil }
        if let line, line.seen != line.figures[.found] { return nil }
        return address(figure, of: line)
    }

    /// The dangers of a line that may be opened.
    func seen(of line: DangerStatistics.Line?) -> String { address(.found, of: line) }

    private func address(_ figure: DangerFigure, of line: DangerStatistics.Line?) -> String {
        var query = [
            "figure": figure.rawValue, "from": asked.from.first.text, "to": asked.to.last.text,
            "mine": asked.site?.text ?? "", "grade": asked.isMajorOnly ? HiddenDanger.Grade.major.rawValue : "",
        ]
        if let line { (query["by"], query["key"]) = (asked.by.rawValue, line.key ?? "") }
        return Address("/hidden-dangers", query).href
    }
}
