import Domain
import Foundation
import Kernel
import Testing

/// `docs/permissions.md` is generated from the code and reviewed like code; `DAVYLAMP_UPDATE=1` writes it anew.
@Suite struct PermissionTableTests {
    private var table: String {
        let roles = Role.allCases
        let head = "| permission | \(roles.map(\.rawValue).joined(separator: " | ")) | delegable |"
        let rule = "|---|\(roles.map { _ in ":-:|" }.joined()):-:|"
        let rows = Permission.allCases.map { permission in
            let marks = roles.map { permission.isHeld(by: $0) ? "●" : "" }
            return
                "| `\(permission.rawValue)` | \(marks.joined(separator: " | ")) | \(Permission.delegable.contains(permission) ? "●" : "") |"
        }
        return """
            # Who may do what

            Generated from `Sources/Features/Accounts/Domain/Permission.swift`; do not edit. A permission opens a route; what it
            opens it on is asked anew each time: the scope of the account (its mine, its branch, or the mines it supervises), the
            phase of the thing, and who did what to it before. What is out of scope answers like what does not exist
            (`LeakWalkTests` asks every route). Regulators read no text of a general danger. What is delegable may be lent to
            somebody of the same unit, within limits and until a day (`Delegation.swift`); `DelegationTests` hold it to that.

            \(head)
            \(rule)
            \(rows.joined(separator: "\n"))

            """
    }

    @Test func theTableInTheDocumentsIsTheOneInTheCode() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/permissions.md")
        if ProcessInfo.processInfo.environment["DAVYLAMP_UPDATE"] != nil {
            try table.write(to: file, atomically: true, encoding: .utf8)
        }
        let known = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        #expect(known == table, "run DAVYLAMP_UPDATE=1 swift test --filter PermissionTable and look at the difference")
    }
}
