import Domain
import Kernel
import Store

/// The report as lines with a column for each month: the page, the paper and the workbook show the same.
struct CloseOutLines {
    private typealias Texts = CloseOutTexts

    struct Line {
        let label: Localized
        let cells: [Cell]
    }

    enum Cell: Hashable {
        case count(Int), percent(Int?), share(DoubleFullDay.Share?)

        var text: String {
            switch self {
            case .count(let count): String(count)
            case .percent(let percent): percent.map { "\($0)%" } ?? "–"
            case .share(let share): share.map { "\($0.done) / \($0.due - $0.notApplicable)" } ?? "–"
            }
        }
    }

    let heads: [Localized]
    let sections: [(title: Localized, lines: [Line])]

    init(_ report: CloseOutReport) {
        var columns = [report.stated]
        var heads = [Texts.soFar]
        if report.kept.day.phase == .closed {
            (heads, columns) = ([Texts.signed, Texts.now], [report.stated, report.now])
        }
        columns += report.earlier.map(\.figures)
        self.heads = heads + report.earlier.map { Localized($0.day.month.text, $0.day.month.text) }
        sections = [
            (Texts.items, Self.items(columns)), (Texts.kinds, Self.kinds(columns)),
            (Texts.people, Self.people(columns)),
            (Texts.dangers, Self.dangers(columns.map(\.dangers))),
            (Texts.openByGrade, Self.named(columns.map(\.dangers.openByGrade), Self.grades, Texts.grade)),
            (Texts.byCause, Self.named(columns.map(\.dangers.byCause), Self.causes, Texts.cause)),
            (Texts.violations, Self.violations(columns.map(\.violations))),
        ]
    }

    private static let grades =
        HiddenDanger.Grade.allCases.reversed().map(\.rawValue) + [CloseOut.Dangers.unnamed]
    private static let causes = Finding.Cause.allCases.map(\.rawValue) + [CloseOut.Dangers.unnamed]

    private static func line(_ label: Localized, _ counts: [Int]) -> Line {
        Line(label: label, cells: counts.map { .count($0) })
    }

    private static func items(_ all: [CloseOut]) -> [Line] {
        let shares = all.map(\.items)
        return [
            line(Texts.due, shares.map(\.due)), line(Texts.done, shares.map(\.done)),
            line(Texts.excluded, shares.map(\.notApplicable)), line(Texts.left, shares.map(\.notDone)),
            Line(label: Texts.coverage, cells: shares.map { .percent($0.percent) }),
        ]
    }

    private static func kinds(_ all: [CloseOut]) -> [Line] {
        CheckItem.Kind.allCases.compactMap { kind in
            let shares = all.map { $0.kinds[kind.rawValue] }
            guard shares.contains(where: { $0 != nil }) else { return nil }
            return Line(label: DoubleFullDayTexts.name(kind), cells: shares.map { .share($0) })
        }
    }

    private static func people(_ all: [CloseOut]) -> [Line] {
        let shares = all.map(\.people)
        return [
            line(Texts.onRoll, shares.map(\.due)), line(Texts.tookPart, shares.map(\.done)),
            line(Texts.excused, shares.map(\.notApplicable)), line(Texts.absent, shares.map(\.notDone)),
            Line(label: Texts.participation, cells: shares.map { .percent($0.percent) }),
        ]
    }

    private static func dangers(_ all: [CloseOut.Dangers]) -> [Line] {
        [
            line(Texts.found, all.map(\.found)), line(Texts.fixed, all.map(\.fixedOnTheSpot)),
            line(Texts.mended, all.map(\.mended)), line(Texts.closed, all.map(\.closed)),
            line(Texts.openDangers, all.map(\.open)), line(Texts.dropped, all.map(\.dropped)),
            Line(label: Texts.rate, cells: all.map { .percent($0.mendedPercent) }),
        ]
    }

    /// Only what occurs in one of the months.
    private static func named(_ all: [[String: Int]], _ codes: [String], _ name: (String) -> Localized) -> [Line] {
        codes.compactMap { code in
            let counts = all.map { $0[code] ?? 0 }
            return counts.contains { $0 > 0 } ? line(name(code), counts) : nil
        }
    }

    private static func violations(_ all: [CloseOut.Violations]) -> [Line] {
        let types = Post.ViolationType.allCases.map { type in
            line(ViolationTexts.name(type), all.map { $0.caught[type.rawValue] ?? 0 })
        }
        return types + [
            line(Texts.serious, all.map(\.serious)), line(Texts.selfReported, all.map(\.selfReported)),
            line(Texts.stopped, all.map(\.stopped)), line(Texts.noneSeen, all.map(\.noneSeen)),
        ]
    }
}
