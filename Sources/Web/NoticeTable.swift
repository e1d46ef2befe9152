import Domain
import Kernel

/// Every notice of every feature, as `docs/notices.md` shows them.
enum NoticeTable {
    struct Line: Sendable {
        let event: String
        let kind: NoticeKind
        let parties: [Party]
        let condition: Localized?
    }

    /// A feature that tells notices is named here.
    static let lines: [Line] =
        of(HiddenDanger.self) + of(ListedSupervision.self) + of(DoubleFullDay.self) + clocks + [webhooks]

    private static func of<Subject: Notifying>(_ subject: Subject.Type) -> [Line] {
        subject.notices.map { Line(event: $0.event, kind: $0.kind, parties: $0.parties, condition: $0.condition) }
    }

    /// What the clocks tell; to whom on which day stands in `Regulations/notices.yaml`.
    private static let clocks = NoticeClock.allCases.flatMap { clock in
        let (first, late): (NoticeKind, NoticeKind) =
            clock == .rectification ? (.dueSoon, .overdue) : (.verificationDue, .verificationOverdue)
        let parties: [Party] = [clock == .rectification ? .rectifier : .acceptor]
        let event = "clock.\(clock.rawValue)"
        return [
            Line(event: event, kind: first, parties: parties, condition: Localized("到期前和当天", "up to the deadline")),
            Line(event: event, kind: late, parties: parties, condition: Localized("逾期", "after the deadline")),
            Line(
                event: event, kind: .escalated,
                parties: [.leader, .safetyOffice, .safetyDirector, .mineManager, .company, .authority],
                condition: Localized("逾期，逐级", "after the deadline, step by step")),
        ]
    }

    private static let webhooks = Line(
        event: "webhook.amended", kind: .webhookStopped, parties: [.webhookKeeper],
        condition: Localized("长时间没有接收", "nothing was taken for long"))

    static var markdown: String {
        let head = [
            "# Notices", "",
            "Drawn from the code: `make diagrams`. Whoever does something is not told of it; where nobody holds a role, the next",
            "above is told. A plus marks what asks to be acknowledged, an asterisk what else cannot be switched off.",
            "",
            "| event | notice | 通知 | who is told | when |", "|---|---|---|---|---|",
        ]
        return (head + lines.map(row)).joined(separator: "\n") + "\n"
    }

    private static func row(_ line: Line) -> String {
        let marks = line.kind.asksAcknowledgement ? "+" : line.kind.necessity == nil ? "" : "*"
        let name = NoticeTexts.name(line.kind)
        let parties = line.parties.map(\.rawValue).joined(separator: ", ")
        return
            "| `\(line.event)` | `\(line.kind.rawValue)`\(marks) \(name.en) | \(name.zh) | \(parties) | \(line.condition?.en ?? "") |"
    }
}
