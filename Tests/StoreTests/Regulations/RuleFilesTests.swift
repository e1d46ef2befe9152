import Kernel
import Policy
import Store
import Support
import Testing

@Suite struct RuleFilesTests {
    private static let today = Zone.china.day(of: .t0)

    @Test func theShippedRulesAreReadAndEachHasItsArticle() throws {
        let book = try RuleBook.shipped
        #expect(book.names.count > 10)
        for name in book.names {
            let version = try book.version(name, on: Self.today)
            #expect(!version.origin.document.isEmpty && !version.origin.article.isEmpty)
        }
        #expect(book.lists(under: "hidden-danger.grades.", on: Self.today).count == 3)
    }

    private static func list(_ name: String, _ code: String, means: String) -> String {
        """
        lists:
        - name: \(name)
          title: {zh: 名, en: name}
          valid_from: 2026-01-01
          document: D
          article: 1
          jurisdiction: CN
          codes:
          - {code: \(code), name: {zh: 名, en: name}, means: \(means)}
        """
    }

    @Test func whatIsNotUnderstoodIsRefusedWithFileAndLine() {
        let cases: [(String, Int, String)] = [
            ("parameters:\n- name: a\n  unit: day\n  colour: red", 4, "unknown key"),
            (
                "parameters:\n- name: a\n  unit: day\n  versions:\n  - {value: 1, valid_from: 2026-01-01, document: D, jurisdiction: CN}",
                5, "article"
            ),
            (
                "parameters:\n- name: a\n  unit: day\n  versions:\n  - {value: x, valid_from: 2026-01-01, document: D, article: 1, jurisdiction: CN}",
                5, "whole number"
            ),
            (
                "parameters:\n- name: a\n  unit: day\n  versions:\n  - {value: 1, valid_from: 2026-02-30, document: D, article: 1, jurisdiction: CN}",
                5, "must be a day"
            ),
            (
                """
                parameters:
                - name: a
                  unit: day
                  versions:
                  - {value: 1, valid_from: 2026-01-01, valid_to: 2026-06-30, document: D, article: 1, jurisdiction: CN}
                  - {value: 2, valid_from: 2026-06-30, document: D, article: 2, jurisdiction: CN}
                """, 6, "the same day"
            ),
            ("parameters:\n- name: a\n  unit: day\n  versions: []", 2, "no versions"),
            ("parameters: 7", 1, "must be a list"), ("- 1", 1, "expected keys"), ("", 0, "empty"),
            ("a: [", 0, "not YAML"),
            (Self.list("hidden-danger.grades.own", "a", means: "grave"), 2, "means “grave”"),
            (Self.list("hidden-danger.grades.own", "a", means: "general-a"), 2, "no word for major"),
            (Self.list("competence.licensing.own", "coal-ug", means: "mine-safety moon"), 2, "organ and its levels"),
            (Self.list("competence.resources.own", "tailings", means: "mine-safety county"), 2, "organ and its levels"),
            ("parameters:\n- {name: a, name: b}", 0, "not YAML"),
        ]
        for (text, line, words) in cases {
            do {
                _ = try RuleFiles.book(text, file: "r.yaml")
                Issue.record("\(text) was taken")
            } catch let error as RuleFileError {
                #expect(error.line == line, "\(error)")
                #expect(error.description.contains(words), "\(error)")
            } catch { Issue.record("\(error)") }
        }
    }
}
