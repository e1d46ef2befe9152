import Domain
import Kernel
import Policy
import Support
import Testing

@Suite struct GradeWordsTests {
    private static func words(_ name: String) throws -> GradeWords {
        GradeWords(try RuleBook.shipped.list("hidden-danger.grades.\(name)", on: Zone.china.day(of: .t0)))
    }

    @Test("a word is read by its code, by its name in either language, and by the product's grade")
    func reading() throws {
        let key = try Self.words("key")
        let own = OwnGrade(scheme: "hidden-danger.grades.key", code: "key")
        for text in ["key", "重点", "general-a"] {
            let read = try key.grade(text)
            #expect(read.grade == .generalA && read.own == own, "\(text)")
        }
        #expect(try key.grade("major").grade == .major)
    }

    @Test("what the scheme does not have is refused with what it has", arguments: ["general-b", "level-1", "", "A"])
    func unknown(text: String) throws {
        let refusal = #expect(throws: Refusal.self) { try Self.words("key").grade(text) }
        #expect(refusal?.field == "grade")
        #expect(refusal?.text.en.contains("ordinary, key, major") == true)
    }

    @Test func withoutASchemeTheProductsGradesHold() throws {
        let read = try GradeWords().grade("general-b")
        #expect(read.grade == .generalB && read.own == nil)
        #expect(throws: Refusal.self) { try GradeWords().grade("key") }
    }

    @Test func anEnterpriseNeedNotDivideAsFinely() throws {
        #expect(try Self.words("key").word(atLeast: .generalB)?.code == "key")
        #expect(try Self.words("levels").word(atLeast: .generalC)?.code == "level-3")
        #expect(GradeWords().word(atLeast: .generalB) == nil)
    }

    @Test func theGradingRemembersWordAndScheme() throws {
        let own = OwnGrade(scheme: "hidden-danger.grades.key", code: "key")
        let danger = HiddenDanger.sample()
        let graded = try GradeHiddenDanger(.generalA, own: own).decide(on: danger, in: .at(by: Cast.safety))
            .reduce(into: danger) { $0.apply($1) }
        #expect(graded.grading?.own == own)
        #expect(graded.grade?.legal == .general)
    }
}
