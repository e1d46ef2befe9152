import Domain
import Kernel

/// The points of every team, by which criteria, and who bears the flag.
struct RedFlagCard {
    private typealias Texts = RedFlagTexts
    let flag: RedFlag
    let isRecorded: Bool
    let language: Language

    var html: HTML {
        let title = isRecorded ? Texts.title : Texts.soFar
        let heads = [Texts.points, Texts.coverage, Texts.takingPart, Texts.inTime, Texts.noRepeat]
        return """
            <section class="card" id="red-flag"><h2>\(title(language))</h2>\(winners)\
            <p class="second">\(Texts.help(language)) \(Texts.criteria(flag.rules)(language)) (\(Texts.localRule(language)))</p>\
            <div class="figures" tabindex="0" role="region" aria-label="\(title(language))"><table><thead><tr><th scope="col">\(Texts.team(language))</th>\
            <th scope="col" class="number">\(Texts.rank(language))</th>\(each: heads, head)</tr></thead><tbody>\(each: flag.lines, row)</tbody></table></div></section>
            """
    }

    private var winners: HTML {
        let names = flag.winners.map(\.team.name).joined(separator: "、")
        let said = names.isEmpty ? Texts.nobody : Texts.awarded(names)
        return "<p class=\"phase\">\(if: !names.isEmpty, "⚑ ")<b>\(said(language))</b>\(if: isRecorded, recorded)</p>"
    }

    private var recorded: HTML { " <small>\(Texts.recorded(language))</small>" }

    private func head(_ text: Localized) -> HTML { "<th scope=\"col\" class=\"number\">\(text(language))</th>" }

    private func row(_ line: RedFlag.Line) -> HTML {
        let cells = Self.cells(line, language)
        return """
            <tr><th scope="row">\(if: line.rank == 1, "⚑ ")\(cells[0])</th>\(each: Array(cells.dropFirst()), cell)</tr>
            """
    }

    /// A team as page and paper show it: name, rank, points and the four parts.
    static func cells(_ line: RedFlag.Line, _ language: Language) -> [String] {
        let team = line.team
        let parts = [team.coverage, team.takingPart, team.mendedInTime, team.withoutRepeat].map { part in
            part.map { "\(hundredths($0))%" } ?? "–"
        }
        return [team.name, line.rank.map(String.init) ?? Texts.outside(language), hundredths(line.points)] + parts
    }

    private func cell(_ text: String) -> HTML { "<td class=\"number\">\(text)</td>" }

    /// 9 850 as `98.5`, 10 000 as `100`.
    static func hundredths(_ value: Int) -> String {
        let (whole, rest) = (value / 100, value % 100)
        return rest == 0
            ? "\(whole)" : rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }
}
