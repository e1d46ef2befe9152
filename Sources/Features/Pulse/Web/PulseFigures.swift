import Domain
import Kernel

/// How many said what, question by question.
struct PulseFigures {
    private let tally: PulseTally
    private let language: Language

    init(_ tally: PulseTally, _ language: Language) { (self.tally, self.language) = (tally, language) }

    var html: HTML {
        """
        <div class="figures" tabindex="0" role="region" aria-label="\(PulseTexts.result(language))"><table><thead><tr><th scope="col">\(PulseTexts.question(language))</th>\
        \(each: PulseWord.allCases, head)</tr></thead><tbody>\(each: PulseQuestion.allCases, row)</tbody></table></div>
        """
    }

    /// Of a hundred who answered, rounded down.
    static func percent(_ tally: PulseTally, _ question: PulseQuestion, _ word: PulseWord) -> Int {
        tally.answered > 0 ? tally.count(question, word) * 100 / tally.answered : 0
    }

    private func head(_ word: PulseWord) -> HTML {
        "<th scope=\"col\" class=\"number\">\(PulseTexts.name(word)(language))</th>"
    }

    private func row(_ question: PulseQuestion) -> HTML {
        let cells = PulseWord.allCases.map { word in
            (count: tally.count(question, word), percent: Self.percent(tally, question, word))
        }
        return """
            <tr><th scope="row">\(PulseTexts.name(question)(language))</th>\(each: cells, cell)</tr>
            """
    }

    private func cell(_ cell: (count: Int, percent: Int)) -> HTML {
        "<td class=\"number\">\(cell.count) <small>\(cell.percent)%</small></td>"
    }
}
