package import Kernel

/// All dated numbers and code lists that are in the folder `Regulations`.
///
/// `try book.value("hidden-danger.recurrence-days", on: today)`
package struct RuleBook: Hashable, Sendable {
    private let parameters: [String: Parameter]
    private let lists: [String: [CodeList]]
    private let checklists: [String: [Checklist]]
    /// Every list of clauses, of whatever day.
    package let clauseLists: [ClauseList]

    package init(
        _ parameters: [Parameter] = [], lists: [CodeList] = [], clauseLists: [ClauseList] = [],
        checklists: [Checklist] = []
    ) {
        self.clauseLists = clauseLists
        self.parameters = Dictionary(parameters.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        self.lists = Dictionary(grouping: lists, by: \.name)
        self.checklists = Dictionary(grouping: checklists, by: \.about)
    }

    /// Every version of every checklist.
    var everyChecklist: [Checklist] { checklists.keys.sorted().flatMap { checklists[$0] ?? [] } }

    package var names: [String] { parameters.keys.sorted() }

    /// The number in force on the day with its article; a missing one is refused by name, never guessed.
    package func version(_ name: String, on day: Day) throws(Refusal) -> Parameter.Version {
        guard let version = parameters[name]?.version(on: day) else { throw .ruleMissing(name, on: day) }
        return version
    }

    package func value(_ name: String, on day: Day) throws(Refusal) -> Int { try version(name, on: day).value }

    /// The code list in force on the day.
    package func list(_ name: String, on day: Day) -> CodeList? { lists[name]?.first { $0.term.contains(day) } }

    /// The clauses that make a danger of such a site major, as they were in force on the day.
    package func clauses(for site: String, on day: Day) -> ClauseList? {
        clauseLists.first { $0.sites.contains(site) && $0.term.contains(day) }
    }

    /// The newest version of a list, for what was recorded while it or an older one was in force.
    package func newest(_ name: String) -> CodeList? { lists[name]?.max { $0.term.from < $1.term.from } }

    /// What a recorded code was called: by the newest version that still has it.
    package func code(_ code: String, in name: String) -> CodeList.Code? {
        (lists[name] ?? []).sorted { $0.term.from > $1.term.from }.lazy.compactMap { list in
            list.codes.first { $0.code == code }
        }.first
    }

    /// All checklists for a kind of site with all their versions, each about by its versions, the latest first.
    package func checklists(at site: String) -> [String: [Checklist]] {
        checklists.mapValues { lists in
            lists.filter { $0.sites.contains(site) }.sorted { $0.term.from > $1.term.from }
        }.filter { !$0.value.isEmpty }
    }

    /// The checklist of a system or a kind at a kind of site, in force on the day.
    package func checklist(about: String, at site: String, on day: Day) -> Checklist? {
        checklists[about]?.first { $0.sites.contains(site) && $0.term.contains(day) }
    }

    /// Every list in force on the day whose name begins so, by name.
    package func lists(under prefix: String, on day: Day) -> [CodeList] {
        lists.keys.filter { $0.hasPrefix(prefix) }.sorted().compactMap { list($0, on: day) }
    }
}

extension Refusal {
    package static func ruleMissing(_ name: String, on day: Day) -> Refusal {
        Refusal(
            "rules.missing", kind: .conflict,
            "规则库中没有 \(day) 有效的参数“\(name)”。请管理员在 Regulations 文件夹中补上。",
            "The rules hold no value of “\(name)” for \(day). An administrator must add it to the folder Regulations.")
    }
}
