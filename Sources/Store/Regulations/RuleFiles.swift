import Domain
package import Foundation
import Kernel
package import Policy
import Yams

/// Reads the folder `Regulations` into a rule book, strictly: what is not understood is refused with file and line.
package enum RuleFiles {
    /// A folder holds at most this many files and a file at most this many bytes: rules are read by people.
    private static let mostFiles = 1_000
    private static let mostBytes = 4 << 20

    package static func load(_ folder: URL) throws -> RuleBook {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }
            .sorted()
        guard !names.isEmpty else {
            throw RuleFileError(file: folder.path, line: 0, message: "the folder holds no .yaml file")
        }
        var sheet = RuleSheet()
        for name in (names + checklists(in: folder)).prefix(mostFiles) {
            let data = try Data(contentsOf: folder.appending(path: name))
            guard data.count <= mostBytes else {
                throw RuleFileError(file: name, line: 0, message: "the file is larger than 4 MiB")
            }
            try sheet.read(String(decoding: data, as: UTF8.self), file: name)
        }
        return RuleBook(
            sheet.parameters, lists: sheet.lists, clauseLists: sheet.clauses.lists, checklists: sheet.checklists)
    }

    /// The files of the folder `checklists` within; it need not be there.
    private static func checklists(in folder: URL) -> [String] {
        let found = try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "checklists").path)
        return (found ?? []).filter { $0.hasSuffix(".yaml") }.sorted().map { "checklists/\($0)" }
    }

    /// One file's text; for tests and for files that are edited in a page.
    package static func book(_ text: String, file: String) throws -> RuleBook {
        var sheet = RuleSheet()
        try sheet.read(text, file: file)
        return RuleBook(
            sheet.parameters, lists: sheet.lists, clauseLists: sheet.clauses.lists, checklists: sheet.checklists)
    }
}

/// What the files have said so far.
private struct RuleSheet {
    private(set) var parameters: [Parameter] = []
    private(set) var lists: [CodeList] = []
    private(set) var clauses = ClauseSheet()
    private(set) var checklists: [Checklist] = []

    mutating func read(_ text: String, file: String) throws {
        let node: Node?
        do { node = try Yams.compose(yaml: text) } catch let error as YamlError {
            throw RuleFileError(file: file, line: 0, message: "not YAML: \(error)")
        }
        guard let node else { throw RuleFileError(file: file, line: 0, message: "the file is empty") }
        let root = try YAMLEntry(
            node, in: file, keys: ["parameters", "lists", "synonyms", "clause_lists", "checklists"])
        for entry in try root.entries("parameters", keys: ["name", "unit", "versions"]) { try add(parameter: entry) }
        for entry in try root.entries("lists", keys: YAMLEntry.dated.union(["name", "title", "codes"])) {
            try add(list: entry)
        }
        try clauses.read(root)
        for entry in try root.entries("checklists", keys: YAMLEntry.checklist) {
            let list = try Checklist(entry)
            guard !checklists.contains(where: { $0.clashes(with: list) }) else {
                throw entry.refuse("two checklists of “\(list.about)” hold on the same day at the same kind of site")
            }
            checklists.append(list)
        }
    }

    private mutating func add(parameter entry: YAMLEntry) throws {
        let (name, unit) = (try entry.text("name"), try entry.text("unit"))
        guard !parameters.contains(where: { $0.name == name }) else { throw entry.refuse("“\(name)” is told twice") }
        var versions: [Parameter.Version] = []
        for version in try entry.entries("versions", keys: YAMLEntry.dated.union(["value"])) {
            let term = try version.term()
            guard !versions.contains(where: { $0.term.overlaps(term) }) else {
                throw version.refuse("two values of “\(name)” hold on the same day")
            }
            versions.append(
                .init(value: try version.integer("value"), unit: unit, term: term, origin: try version.origin()))
        }
        guard !versions.isEmpty else { throw entry.refuse("“\(name)” has no versions") }
        parameters.append(Parameter(name: name, versions: versions))
    }

    /// A scheme of grades must say of every word what it means, and have one for what is major.
    private func checkGrades(_ codes: [CodeList.Code], of name: String, _ entry: YAMLEntry) throws {
        guard name.hasPrefix(GradeWords.prefix) else { return }
        let known = HiddenDanger.Grade.allCases.map(\.rawValue)
        if let strange = codes.first(where: { !known.contains($0.means) }) {
            throw entry.refuse("“\(strange.code)” means “\(strange.means)”; known are \(known.joined(separator: ", "))")
        }
        guard codes.contains(where: { $0.means == HiddenDanger.Grade.major.rawValue }) else {
            throw entry.refuse("“\(name)” has no word for major")
        }
    }

    private func checkCompetences(_ list: CodeList, _ entry: YAMLEntry) throws {
        guard list.name.hasPrefix(CompetenceDuty.prefix) else { return }
        guard let strange = list.codes.first(where: { CompetenceDuty($0, of: list) == nil }) else { return }
        throw entry.refuse(
            "“\(strange.code)” in “\(list.name)”: the name is competence.MATTER.WORD, the code a kind of site, and it "
                + "means an organ and its levels, as in “mine-safety county prefecture”")
    }

    private mutating func add(list entry: YAMLEntry) throws {
        let (name, term) = (try entry.text("name"), try entry.term())
        guard !lists.contains(where: { $0.name == name && $0.term.overlaps(term) }) else {
            throw entry.refuse("two lists “\(name)” hold on the same day")
        }
        let codes = try entry.entries("codes", keys: ["code", "name", "means"]).map { code in
            CodeList.Code(code: try code.text("code"), name: try code.localized("name"), means: try code.text("means"))
        }
        guard !codes.isEmpty, Set(codes.map(\.code)).count == codes.count else {
            throw entry.refuse("“\(name)” needs codes, each told once")
        }
        try checkGrades(codes, of: name, entry)
        let list = CodeList(
            name: name, title: try entry.localized("title"), term: term, origin: try entry.origin(), codes: codes)
        try checkCompetences(list, entry)
        lists.append(list)
    }
}
