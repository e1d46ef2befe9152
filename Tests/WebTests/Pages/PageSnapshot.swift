import Foundation
import HTTPTypes
import Kernel
import Support
import Testing

/// A page as text, kept beside the tests and reviewed like code. `make snapshots` writes them anew.
enum PageSnapshot {
    struct Look {
        let name: String
        /// Who looks; `nil` is anybody.
        let actor: Actor?
        let path: String

        init(_ name: String, _ actor: Actor?, _ path: String) {
            (self.name, self.actor, self.path) = (name, actor, path)
        }
    }

    /// Looks at each page in both languages; what differs each time is left out.
    static func compare(_ looks: [Look], in world: MineWorld, hiding secret: String? = nil) async throws {
        let nobody = try Browser(world)
        var browsers: [PersonID: Browser] = [:]
        for actor in Set(looks.compactMap(\.actor)) {
            browsers[actor.person] = try await Browser(world, as: actor, session: true)
        }
        for language in Language.allCases {
            for look in looks {
                let browser = look.actor.flatMap { browsers[$0.person] } ?? nobody
                let page = try await browser.get(look.path, [.acceptLanguage: language.rawValue])
                let text = PageText(page.text).text
                try compare(
                    "\(look.name).\(language.rawValue)", secret.map { text.replacing($0, with: ":id") } ?? text)
            }
        }
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots")

    static func compare(_ name: String, _ text: String) throws {
        let file = folder.appending(path: "\(name).txt")
        if ProcessInfo.processInfo.environment["DAVYLAMP_UPDATE"] == "1" {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        let known = try? String(contentsOf: file, encoding: .utf8)
        #expect(known == text, "\(name) reads otherwise; look at it, then run make snapshots")
    }
}
