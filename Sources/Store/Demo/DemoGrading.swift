import Database
import Domain
import Kernel
import Policy

extension Demo {
    /// A company, and a mine of another one, word their grades in their own way; the others in the product's.
    func makeGradingChoices() async throws {
        let (founding, manager) = (founding, Context(now: start, actor: actor(.manager, at: 8)))
        _ = try await store.write { db in
            let company = GradingChoice(
                of: OrganisationID(2), scheme: "hidden-danger.grades.key", reason: "《白水能源隐患排查治理管理办法》第九条")
            if let company { try put(company, db, founding) }
            let mine = GradingChoice(
                of: Self.unit(nil, at: 8), scheme: "hidden-danger.grades.levels", reason: "本矿一直按一、二、三级管理")
            if let mine { try put(mine, db, manager) }
        }
    }

    /// A grade as the mine's people give it: by the word that their scheme has for it.
    func grading(
        _ grade: HiddenDanger.Grade, at mine: Int, stoppedArea: String? = nil, reason: String? = nil
    ) -> GradeHiddenDanger {
        let scheme =
            mine == 8 ? "hidden-danger.grades.levels" : [4, 5, 6, 10].contains(mine) ? "hidden-danger.grades.key" : ""
        let words = GradeWords(book.list(scheme, on: today))
        let own = words.word(atLeast: grade).map { OwnGrade(scheme: scheme, code: $0.code) }
        return GradeHiddenDanger(
            words.word(atLeast: grade)?.grade ?? grade, stoppedArea: stoppedArea, reason: reason, own: own)
    }
}
