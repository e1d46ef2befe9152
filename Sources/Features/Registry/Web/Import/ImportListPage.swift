import Domain
import Kernel
import Store

/// Where a list is uploaded, and who uploaded what before.
struct ImportListPage {
    struct Line {
        let href: String
        let when: String
        let who: String
        let kind: String
        let file: String
        let stage: String
        let result: String
    }

    let visit: Visit
    let kinds: [SheetKind]
    let chosen: String
    let lines: [Line]
    let total: Int
    let next: String?
    let problem: String?

    static let pageSize = 30

    init(_ imports: [SheetImport], total: Int, chosen: String, problem: Refusal?, _ visit: Visit) {
        (self.visit, self.total, self.chosen) = (visit, total, chosen)
        kinds = SheetTargets.all.filter { $0.isFor(visit.actor.role) }.map(\.kind)
        lines = imports.map { Line($0, visit) }
        next =
            imports.count == Self.pageSize ? imports.last.map { "/imports?before=\($0.startedAt.milliseconds)" } : nil
        self.problem = problem?.text(visit.language)
    }
}

extension ImportListPage.Line {
    fileprivate init(_ sheet: SheetImport, _ visit: Visit) {
        href = "/imports/\(sheet.id)"
        when = visit.context.zone.minuteText(sheet.startedAt)
        who = sheet.actor.name
        kind = SheetTargets.named(sheet.kind)?.kind.title(visit.language) ?? sheet.kind
        file = sheet.fileName
        stage = ImportTexts.name(sheet.stage)(visit.language)
        result =
            sheet.stage == .uploaded || sheet.stage == .refused
            ? "—" : ImportTexts.counts(sheet.report.counts)(visit.language)
    }
}
