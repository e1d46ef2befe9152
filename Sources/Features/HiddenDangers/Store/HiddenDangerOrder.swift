import Database
import Domain
package import Kernel

/// How a list is put in order, so that a cursor finds its place again.
struct HiddenDangerOrder {
    let column: SQL
    let isDescending: Bool
    let isNumber: Bool
    /// Read backwards, to find the page before.
    let isBack: Bool

    /// The order by number, in which a search finds its rows.
    private var isByNumber = false

    init(column: SQL, isDescending: Bool, isNumber: Bool, isBack: Bool, isByNumber: Bool = false) {
        (self.column, self.isDescending, self.isNumber) = (column, isDescending, isNumber)
        (self.isBack, self.isByNumber) = (isBack, isByNumber)
    }

    /// The same among the hits of a search: by number they come in order by themselves.
    var amongHits: HiddenDangerOrder {
        guard isByNumber else { return self }
        return HiddenDangerOrder(
            column: "hits.num", isDescending: isDescending, isNumber: true, isBack: isBack, isByNumber: true)
    }

    private var isFalling: Bool { isDescending != isBack }
    private var word: SQL { isFalling ? "DESC" : "ASC" }
    var clause: SQL { isByNumber ? "\(column) \(word)" : "\(column) \(word), hidden_danger.id \(word)" }

    /// What comes after the cursor in this order.
    func after(_ cursor: HiddenDangerCursor) throws -> SQL {
        let sign: SQL = isFalling ? "<" : ">"
        guard isNumber else { return "(\(column), hidden_danger.id) \(sign) (\(cursor.key), \(cursor.id))" }
        guard let number = Int64(cursor.key) else { throw Refusal.strangeCursor }
        guard !isByNumber else { return "\(column) \(sign) \(number)" }
        return "(\(column), hidden_danger.id) \(sign) (\(number), \(cursor.id))"
    }
}

extension HiddenDangerFilter.Sort {
    func order(isBack: Bool) -> HiddenDangerOrder {
        switch self {
        case .newest, .oldest: order("hidden_danger.reported_at", self == .newest, isNumber: true, isBack)
        case .changed, .longestUnchanged:
            order(
                "COALESCE(hidden_danger.changed_at, hidden_danger.reported_at)", self == .changed, isNumber: true,
                isBack)
        case .number, .highestNumber:
            HiddenDangerOrder(
                column: "hidden_danger.num", isDescending: self == .highestNumber, isNumber: true, isBack: isBack,
                isByNumber: true)
        case .deadline: order("COALESCE(hidden_danger.deadline_on, '9999-12-31')", false, isNumber: false, isBack)
        case .latestDeadline: order("COALESCE(hidden_danger.deadline_on, '')", true, isNumber: false, isBack)
        }
    }

    private func order(_ column: SQL, _ isDescending: Bool, isNumber: Bool, _ isBack: Bool) -> HiddenDangerOrder {
        HiddenDangerOrder(column: column, isDescending: isDescending, isNumber: isNumber, isBack: isBack)
    }
}

extension Refusal {
    package static let strangeCursor = Refusal(
        "list.cursor", field: "cursor", "游标无效，请从第一页开始。", "This is no cursor of this list; begin with the first page.")
}
