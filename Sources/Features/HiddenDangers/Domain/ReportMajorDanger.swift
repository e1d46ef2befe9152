package import Kernel

/// States what the law wants to read of a major danger; without it nobody is given the work. It is the mine's
/// own to write: whoever supervises it reads it.
package struct ReportMajorDanger: Command {
    package let report: MajorReport
    package init(_ report: MajorReport) { self.report = report }

    package func decide(on danger: HiddenDanger, in context: Context) throws(Refusal) -> [HiddenDangerEvent] {
        try danger.expect(.majorReport)
        guard danger.isMajor else { throw .onlyMajorReported }
        guard !context.actor.role.isRegulator else { throw .majorReportIsTheMines }
        for part in report.parts { _ = try part.stated(else: .majorReportIncomplete) }
        return [.majorReported(report)]
    }
}
