import Domain
import Kernel
import Store

/// Records of violations, for those who may know whom they concern.
struct ViolationTable {
    private typealias Texts = ViolationTexts
    private let rows: [ViolationStore.Line]
    private let visit: Visit
    private var language: Language { visit.language }

    init(_ rows: [ViolationStore.Line], _ visit: Visit) { (self.rows, self.visit) = (rows, visit) }

    var html: HTML {
        let heads = [
            Texts.when, Texts.what, Texts.type, Texts.person, Texts.team, Texts.manner, Texts.points, Texts.state,
        ]
        return """
            <div class="scroll" tabindex="0"><table><thead><tr>\(each: heads, head)</tr></thead><tbody>\(each: rows, row)</tbody></table></div>
            """
    }

    private func head(_ text: Localized) -> HTML { "<th scope=\"col\">\(text(language))</th>" }

    private func row(_ line: ViolationStore.Line) -> HTML {
        let (violation, sighting) = (line.violation, line.violation.sighting)
        return """
            <tr class="grade-\(violation.isSerious ? 1 : 0)"><td class="when">\(visit.context.zone.minuteText(sighting.at))</td>\
            <td class="what"><a class="row" href="\(href: "/violations/\(violation.id)")">\(sighting.what)</a></td>\
            <td>\(Texts.name(sighting.type)(language))\(if: violation.isSerious, " <span class=\"chip level-1\">\(Texts.serious(language))</span>")</td>\
            <td>\(line.personName)</td><td>\(line.teamName)</td><td>\(Texts.name(sighting.manner)(language))</td><td data-name="\(Texts.points(language))">\(violation.points)</td>\
            <td><span class="chip state">\(Texts.name(violation.phase)(language))</span></td></tr>
            """
    }
}
