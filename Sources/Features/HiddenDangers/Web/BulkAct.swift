import Domain
import Kernel
import Store

/// What can be done to several dangers at once, with the same answers for all.
enum BulkAct: String, CaseIterable, Sendable {
    case assignment, reassignment, extensions, acceptance, closure, comments

    var act: HiddenDangerAct {
        switch self {
        case .assignment: .assignment
        case .reassignment: .reassignment
        case .extensions: .extensionRequest
        case .acceptance: .acceptance
        case .closure: .closure
        case .comments: .comment
        }
    }

    /// The act of the lifecycle; a comment is none.
    private var inLife: HiddenDanger.Act? { HiddenDanger.Act(rawValue: rawValue) }

    func isFor(_ visit: Visit) -> Bool { act.permission.map(visit.may) ?? true }

    /// Why it is not this visitor's to do with this danger now; `nil` when only its answers can be wrong.
    func obstacle(_ authority: DangerAuthority) -> Refusal? {
        guard isFor(authority.visit) else { return .notPermitted }
        guard let inLife else { return nil }
        guard authority.danger.allows(inLife) else { return .wrongPhase }
        return authority.concerns(inLife) ? authority.obstacle(to: inLife) : .notPermitted
    }
}

/// One danger that was selected, as it was when the page was made.
struct BulkRow: Sendable {
    /// So many are looked through before one presses the button.
    static let most = 100

    let id: String
    let version: Int?

    /// `id~version` of a form, or the bare id of an address.
    init(_ text: String) {
        let parts = text.split(separator: "~", maxSplits: 1, omittingEmptySubsequences: false)
        id = String(parts.first ?? "")
        version = parts.count == 2 ? Int(parts[1]) : nil
    }

    /// Each once, in the order of the list.
    static func read(_ texts: [String]) -> [BulkRow] {
        var seen: Set<String> = []
        return texts.map(BulkRow.init).filter { !$0.id.isEmpty && seen.insert($0.id).inserted }
    }
}

/// What became of one of them.
struct BulkOutcome: Sendable {
    let id: String
    let number: Int?
    let what: String?
    /// The first record in the ledger when it was done.
    let record: Int?
    let refusal: Localized?
}
