import Foundation
import Testing

/// Which feature may name whose types: the reading order of the product. A feature not named here names nobody's.
enum FeatureMap {
    /// What every feature may name: the registry of what there is, who may do what, and who is told.
    static let foundations: Set<String> = ["Registry", "Accounts", "Notices"]

    static let allowed: [String: Set<String>] = [
        "Registry": ["Accounts"],
        "Accounts": ["Registry"],
        "Notices": ["Registry", "Accounts"],
        "Views": foundations,
        "HiddenDangers": foundations.union(["Views"]),
        "ListedSupervision": foundations.union(["HiddenDangers"]),
        "Inferences": foundations.union(["HiddenDangers"]),
        "Search": foundations.union(["HiddenDangers"]),
        "Violations": foundations.union(["HiddenDangers", "Views"]),
        "DoubleFullDays": foundations.union(["HiddenDangers", "Violations"]),
        "GoodPractice": foundations.union(["DoubleFullDays"]),
        "Pulse": foundations.union(["DoubleFullDays"]),
        "Statistics": foundations.union(["HiddenDangers"]),
        "Maps": foundations.union(["HiddenDangers", "ListedSupervision"]),
        "Visits": foundations.union(["HiddenDangers"]),
        "DaySeals": foundations.union(["HiddenDangers", "ListedSupervision", "DoubleFullDays"]),
    ]

    static let types = types(in: SourceText.all)

    static let rule = Rule(
        "a feature names another's types only where the map allows it",
        planted: [
            ("Sources/Features/Registry/Store/A.swift", "let a: HiddenDangerStore"),
            ("Sources/Features/NewOne/Domain/A.swift", "func a(_ danger: HiddenDanger) {}"),
            ("Sources/Features/Accounts/Web/A.swift", "HiddenDangerListPage(rows: [])"),
        ]
    ) { file in
        guard let own = file.feature else { return [] }
        let words = Set(file.code.matches(of: /\b[A-Z]\w+\b/.wordBoundaryKind(.simple)).map { String($0.0) })
        return words.sorted().compactMap { word in
            guard let owner = types[word], owner != own, !(allowed[own] ?? foundations).contains(owner) else {
                return nil
            }
            return "\(word) belongs to \(owner)"
        }
    }

    /// The types at the top of each feature's files; a name that two features use belongs to neither.
    static func types(in files: [SourceText]) -> [String: String] {
        var owners: [String: Set<String>] = [:]
        for file in files {
            guard let feature = file.feature else { continue }
            for match in file.code.matches(
                of:
                    /(?m)^(?:package |private |fileprivate )?(?:final )?(?:indirect )?(?:struct|enum|class|actor|protocol|typealias) (\w+)/
            ) {
                owners[String(match.1), default: []].insert(feature)
            }
        }
        return owners.compactMapValues { $0.count == 1 ? $0.first : nil }
    }
}

@Suite struct FeatureMapTests {
    @Test func theScanKnowsTheTypesOfEachFeature() {
        #expect(FeatureMap.types["HiddenDangerStore"] == "HiddenDangers")
        #expect(FeatureMap.types["RegistryStore"] == "Registry")
        #expect(FeatureMap.types.count > 60)
    }

    @Test func everyFeatureIsListedInThePackage() throws {
        let package = try String(contentsOf: House.root.appending(path: "Package.swift"), encoding: .utf8)
        let folders = try FileManager.default.contentsOfDirectory(
            atPath: House.root.appending(path: "Sources/Features").path)
        for folder in folders { #expect(package.contains("\"\(folder)\""), "\(folder) is not in the list of features") }
    }
}
