import Database
import Domain
import Kernel

extension Demo {
    /// kinds | matter | office | level | article
    private static let competences = """
        comqp | daily-supervision | mine-safety | county | 安全生产法 第10条；煤矿安全生产条例 第6条
        comqp | national-inspection | national-inspection | prefecture | 煤矿安全生产条例 第7条、第50条
        comqp | licensing | mine-safety | province | 安全生产许可证条例
        comq  | resources | natural-resources | prefecture | 矿产资源法
        comq  | explosives | police | county | 民用爆炸物品安全管理条例
        comqp | resumption | mine-safety | county | 煤矿安全生产条例 第48条
        comqp | standardization | mine-safety | province | 安全生产法 第4条
        """

    /// Which organ the province holds competent for what: its own table, which it may change.
    func makeCompetences(_ db: Writer) throws {
        for kind in Site.Kind.allCases where kind != .unknown {
            for line in DemoTemplate.lines(Self.competences, for: Self.letter(kind), mine: 0) {
                guard let matter = line[0].flatMap(Competence.Matter.init),
                    let office = line[1].flatMap(Organisation.Office.init),
                    let level = line[2].flatMap(Organisation.Level.init)
                else { continue }
                // Nobody yet licenses quarries: the table shows what no organ holds.
                guard !(kind == .metalOpen && matter == .licensing) else { continue }
                let rule = Competence(
                    id: ID("\(kind.rawValue)-\(matter.rawValue)") ?? ID(0), siteKind: kind, matter: matter,
                    office: office,
                    level: level, article: line[3] ?? "", validFrom: Self.day("2024-05-01"))
                try put(rule, db, founding)
            }
        }
    }
}
