import Domain
import Foundation
import Kernel
import Testing

@testable import Web

/// `docs/notices.md` is drawn from the tables of the entities; `DAVYLAMP_UPDATE=1` draws it anew.
@Suite struct NoticeTableTests {
    private static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/notices.md")

    @Test func theTableIsTheCodes() throws {
        let text = NoticeTable.markdown
        if ProcessInfo.processInfo.environment["DAVYLAMP_UPDATE"] == "1" { try Data(text.utf8).write(to: Self.file) }
        #expect(try String(contentsOf: Self.file, encoding: .utf8) == text, "docs/notices.md is stale; make diagrams")
    }

    @Test func everyKindIsToldBySomething() {
        let told = Set(NoticeTable.lines.map(\.kind))
        #expect(NoticeKind.allCases.filter { !told.contains($0) } == [])
    }
}
