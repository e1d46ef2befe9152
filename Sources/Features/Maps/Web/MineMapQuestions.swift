import Domain
import Kernel
import Store

/// What the map can be asked, by the page's address and by the interface alike.
enum MineMapQuestions {
    static let division = Ask.text("division", MapTexts.division, most: 6).optional
    static let worst = Ask.choice("worst", MapTexts.worst, WorstFact.self, MapTexts.name).optional
    static let bounds: Question<MapBounds?> = {
        let text = Ask.text("bounds", MapTexts.bounds, most: 80)
        return Question<MapBounds>(asking: text.asking) { texts in
            try MapBounds(try text.read(texts)).orThrow(
                Flaw(
                    "bounds", "请按“西,南,东,北”填写四个度数，如 104.5,26.1,105.9,27.0。",
                    "Give four degrees as west,south,east,north, such as 104.5,26.1,105.9,27.0."))
        }.optional
    }()
    static let all: [Asking] = [division.asking, worst.asking, bounds.asking]

    static func filter(_ input: Input, _ visit: Visit, _ shapes: CountyShapes) throws -> MineMapFilter {
        var filter = MineMapFilter(today: visit.context.today)
        filter.division = try input(division)
        guard filter.division.map(Division.isCode) ?? true else {
            throw Flaw("division", "请填写六位数字的行政区划代码。", "Give a division code of six digits.")
        }
        (filter.worst, filter.bounds) = (try input(worst), try input(bounds))
        filter.middles = filter.bounds.map(shapes.divisions) ?? []
        return filter
    }

    /// What an address asks for; what it says wrongly is as if it were not said.
    static func filter(lenient query: [String: String], _ visit: Visit, _ shapes: CountyShapes) throws -> MineMapFilter
    {
        var known = query.filter { pair in all.contains { $0.name == pair.key } }
        while true {
            do {
                return try filter(Input(known.mapValues { [$0] }), visit, shapes)
            } catch let flaw as Flaw where known[flaw.field] != nil { known[flaw.field] = nil }
        }
    }
}
