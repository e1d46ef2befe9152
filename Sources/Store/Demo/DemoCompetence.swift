import Database
import Domain
import Kernel

extension Demo {
    /// kinds | matter | office | level | article: what the province has settled by its own rule; for all else the law's holds.
    private static let competences = """
        comqp | daily-supervision | mine-safety | county | 《云岭省矿山安全监管职责分工》第三条
        q     | licensing | natural-resources | county | 《云岭省矿山安全监管职责分工》第七条
        """

    /// Which organ the province holds competent for what. No county has taken on the quarries' licences yet: the table shows
    /// what no organ holds.
    func makeCompetences(_ db: Writer) throws {
        for kind in Site.Kind.allCases where kind != .unknown {
            for line in DemoTemplate.lines(Self.competences, for: Self.letter(kind), mine: 0) {
                guard let matter = line[0].flatMap(Competence.Matter.init),
                    let office = line[1].flatMap(Organisation.Office.init),
                    let level = line[2].flatMap(Organisation.Level.init)
                else { continue }
                let rule = Competence(
                    id: ID("\(kind.rawValue)-\(matter.rawValue)") ?? ID(0), siteKind: kind, matter: matter,
                    office: office, level: level, article: line[3] ?? "", validFrom: Self.day("2024-05-01"))
                try put(rule, db, founding)
            }
        }
    }
}
