import Domain
import Foundation
import Testing

/// The pictures in docs/states are drawn from the tables of acts; `DAVYLAMP_UPDATE=1` draws them anew.
@Suite struct LifecyclePicturesTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
        .appending(path: "docs/states")

    private static func picture(
        _ title: String, from start: String, phases: [String], ends: [String],
        acts: [(name: String, from: [String], to: String?)]
    ) -> String {
        var lines = [
            "# \(title)", "", "Drawn from the code: `make diagrams`.", "", "```mermaid", "stateDiagram-v2",
            "    [*] --> \(start)",
        ]
        for act in acts {
            guard let to = act.to else { continue }
            lines += act.from.filter { $0 != to }.map { "    \($0) --> \(to): \(act.name)" }
        }
        lines += ends.map { "    \($0) --> [*]" } + ["```", "", "| act | possible from | leads to |", "|---|---|---|"]
        for act in acts {
            let from = act.from.count == phases.count ? "every state" : act.from.joined(separator: ", ")
            lines.append("| `\(act.name)` | \(from) | \(act.to ?? "the same state") |")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func check(_ name: String, _ text: String) throws {
        let file = folder.appending(path: name)
        if ProcessInfo.processInfo.environment["DAVYLAMP_UPDATE"] == "1" {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == text, "\(name) is stale; run make diagrams")
    }

    @Test func theHiddenDangersPictureIsTheCodes() throws {
        let acts = HiddenDanger.Act.allCases.map {
            (name: $0.rawValue, from: $0.from.map(\.rawValue), to: $0.to?.rawValue)
        }
        let phases = HiddenDanger.Phase.allCases
        try Self.check(
            "hidden-danger.md",
            Self.picture(
                "States of a hidden danger", from: "reported", phases: phases.map(\.rawValue),
                ends: phases.filter(\.isEnded).map(\.rawValue), acts: acts))
    }

    @Test func theListedSupervisionsPictureIsTheCodes() throws {
        let acts = ListedSupervision.Act.allCases.map {
            (name: $0.rawValue, from: $0.from.map(\.rawValue), to: $0.to?.rawValue)
        }
        let phases = ListedSupervision.Phase.allCases
        try Self.check(
            "listed-supervision.md",
            Self.picture(
                "States of a listed supervision", from: "proposed", phases: phases.map(\.rawValue),
                ends: phases.filter(\.isEnded).map(\.rawValue), acts: acts))
    }
}
