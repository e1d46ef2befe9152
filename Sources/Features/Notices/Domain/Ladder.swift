package import Kernel
package import Policy

/// Who is told how many days before or after a deadline, from `Regulations/notices.yaml`.
package struct Ladder: Hashable, Sendable {
    /// `days` counts from the deadline's day: before it is negative, after it the deadline has run out.
    package struct Step: Hashable, Sendable {
        package let days: Int
        package let parties: [Party]
        package let name: Localized

        package var isEscalation: Bool { days > 0 }
    }

    package let steps: [Step]
    package let origin: Origin
    package let title: Localized

    /// Refuses a list whose codes are no days or that names a party that does not exist.
    package init(_ list: CodeList) throws(Refusal) {
        var steps: [Step] = []
        for code in list.codes {
            guard let days = Int(code.code), (-365...365).contains(days) else {
                throw .ladderWrong(list.name, code.code)
            }
            var parties: [Party] = []
            for word in code.means.split(separator: " ") {
                guard let party = Party(rawValue: String(word)) else { throw .ladderWrong(list.name, String(word)) }
                parties.append(party)
            }
            steps.append(Step(days: days, parties: parties, name: code.name))
        }
        self.steps = steps.sorted { $0.days < $1.days }
        (origin, title) = (list.origin, list.title)
    }

    /// The steps after what was told up to a day of this distance from the deadline.
    package func due(after told: Int?, upTo distance: Int) -> [Step] {
        steps.filter { $0.days <= distance && $0.days > told ?? Int.min }
    }

    package func next(after told: Int) -> Step? { steps.first { $0.days > told } }
}

extension Refusal {
    package static func ladderWrong(_ name: String, _ word: String) -> Refusal {
        Refusal(
            "rules.ladder", kind: .conflict,
            "规则“\(name)”中的“\(word)”无法识别：code 应为天数（如 -3、0、7），means 应为空格分开的对象。",
            "The rule “\(name)” holds “\(word)”: a code is a number of days (-3, 0, 7), means are parties with spaces between."
        )
    }
}
