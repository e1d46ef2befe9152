import Database
import Domain
import Foundation
import Kernel
import Sheets
import Store

/// Lists from elsewhere, in the browser: upload, columns, dry run, confirmation, result.
struct ImportRoutes: Sendable {
    static let navigation = [
        NavigationItem(href: "/imports", label: ImportTexts.title, icon: .imports, permissions: [.importLists])
    ]

    private let desk: Desk
    private let imports: ImportStore
    /// A large sheet takes a moment to be looked through.
    private let opening = ThreadDesk("sheets", threads: 1, mostWaiting: 8)

    init(_ desk: Desk) { (self.desk, imports) = (desk, ImportStore(desk.store)) }

    func add(to routes: Routes) {
        let limits = MultipartLimits(
            files: 1, fileBytes: SheetFile.mostMegabytes << 20,
            tooLarge: .fileTooLarge(megabytes: SheetFile.mostMegabytes))
        routes.page("imports", .importLists) { try list($0, nil) }
        routes.upload("imports", .importLists, limits, again: { try list($0, $1) }, upload)
        routes.watch("imports/:id", .importLists, show)
        routes.change("imports/:id/mapping", .importLists, map)
        routes.change("imports/:id/sheet", .importLists, turn)
        routes.change("imports/:id/confirmation", .importLists, confirm)
        routes.sheet("imports/:id/error-sheet", .importLists, errorSheet)
        routes.sheet("imports/templates/:kind", .importLists, template)
    }

    @Sendable private func list(_ reading: Reading, _ problem: Refusal?) throws -> HTML {
        let before = reading.query["before"].flatMap { Int64($0) }.map { Instant(milliseconds: $0) }
        let page = try ImportStore.page(
            for: reading.visit.actor, before: before, limit: ImportListPage.pageSize, reading.db)
        return ImportListPage(
            page.imports, total: page.total, chosen: reading.query["kind"] ?? "", problem: problem, reading.visit
        ).html
    }

    @Sendable private func upload(_ acting: Acting, _ file: UploadedFile?) async throws -> String {
        guard let target = SheetTargets.named(acting.form["kind"]), target.isFor(acting.visit.actor.role) else {
            throw Refusal.notPermitted
        }
        guard let file else { throw Refusal.noSheet }
        let id = SheetImport.ID.fresh(at: acting.visit.now)
        let sheet = try await opening.run { try SheetFile(Data(file.bytes)) }
        try await imports.upload(file.bytes, sheet, named: file.name, target, id: id, in: acting.visit.context)
        return "/imports/\(id)"
    }

    @Sendable private func show(_ reading: Reading) throws -> (HTML, isGoingOn: Bool) {
        let sheet = try Self.sheet(reading.id, reading.visit, reading.db)
        let mines = try Self.mines(sheet, reading)
        let page = ImportPage(sheet, isMapping: reading.query["columns"] != nil, mines: mines, reading.visit)
        return (page.html, [.checking, .running].contains(sheet.stage))
    }

    /// Of which mine a sheet of places or people can be, for somebody above the mines.
    private static func mines(_ sheet: SheetImport, _ reading: Reading) throws -> [Choice] {
        let kind = SheetTargets.named(sheet.kind)?.kind
        guard reading.visit.actor.site == nil, kind?.columns.contains(where: { $0.field == "site" }) ?? false else {
            return []
        }
        let found: RegistryStore.Found<Domain.Site> = try RegistryStore.page(
            limit: 500, for: reading.visit.actor, reading.db)
        return found.rows.map { Choice($0.entity.id.text, RegistryTexts.same($0.entity.name)) }
    }

    @Sendable private func map(_ acting: Acting) async throws -> String {
        let visit = acting.visit
        let sheet = try await desk.store.read { db in try Self.sheet(acting.id, visit, db) }
        guard let target = SheetTargets.named(sheet.kind) else { throw Refusal.unknownImport }
        guard let look = sheet.look else { throw Refusal.unknownImport }
        let choices = acting.form.choices(target.kind, look)
        if let name = acting.form.text("profile") {
            var mapping = SheetMapping(guessing: target.kind, heads: look.heads)
            try mapping.set(choices, target.kind)
            try await ImportProfiles(desk.store).keep(mapping, as: name, target.kind, for: visit.actor)
        }
        let known = try await knownMine(acting.form.text("mine"), target.kind, visit)
        try await imports.check(sheet.id, choices, known: known, job: .fresh(at: visit.now), in: visit.context)
        return "/imports/\(sheet.id)"
    }

    /// The mine whose list it is, when somebody above the mines says that one sheet is one mine's.
    private func knownMine(_ text: String?, _ kind: SheetKind, _ visit: Visit) async throws -> [String: String] {
        guard let text, visit.actor.site == nil, kind.columns.contains(where: { $0.field == "site" }) else {
            return [:]
        }
        let site = try await desk.store.read { db in
            try SiteID(text).flatMap {
                try RegistryStore.find($0, for: visit.actor, db) as RegistryStore.Kept<Domain.Site>?
            }
        }
        guard let site else { throw Refusal.unknownReference("mine") }
        return ["site": site.entity.id.text]
    }

    @Sendable private func turn(_ acting: Acting) async throws -> String {
        let visit = acting.visit
        let sheet = try await desk.store.read { db in try Self.sheet(acting.id, visit, db) }
        guard let target = SheetTargets.named(sheet.kind) else { throw Refusal.unknownImport }
        try await imports.turn(sheet.id, to: acting.form["sheet"], target, in: visit.context)
        return "/imports/\(sheet.id)"
    }

    @Sendable private func confirm(_ acting: Acting) async throws -> String {
        guard let id = SheetImport.ID(acting.id) else { throw Refusal.unknownImport }
        try await imports.confirm(id, job: .fresh(at: acting.visit.now), in: acting.visit.context)
        return "/imports/\(id)"
    }

    private static func sheet(_ id: String, _ visit: Visit, _ db: Reader) throws -> SheetImport {
        guard let id = SheetImport.ID(id), let sheet = try ImportStore.find(id, for: visit.actor, db) else {
            throw Refusal.unknownImport
        }
        return sheet
    }
}

// What is downloaded.
extension ImportRoutes {
    @Sendable private func errorSheet(
        _ visit: Visit, _ parts: [String: String], _ query: [String: String]
    ) async throws -> SheetDownload {
        let (sheet, late) = try await desk.store.read { db in
            let sheet = try Self.sheet(parts["id"] ?? "", visit, db)
            return (sheet, try ImportStore.flaws(of: sheet.id, db))
        }
        guard let target = SheetTargets.named(sheet.kind) else { throw Refusal.unknownImport }
        let run = try ImportRun(
            desk.store, try await imports.file(sheet.id, sheet: sheet.sheet), target, sheet.choices, known: sheet.known,
            by: sheet.actor,
            now: desk.now)
        let rows = ErrorSheetFile.Rows(rawValue: query["rows"] ?? "") ?? .refused
        let language = visit.language
        if run.file.isWorkbook {
            return SheetDownload(workbook: "\(sheet.kind)-errors.xlsx") {
                try ErrorSheetFile(run, late: late).write(workbook: $0, rows, language)
            }
        }
        return SheetDownload(name: "\(sheet.kind)-errors.csv") {
            var reading = try ErrorSheetFile(run, late: late).reading(rows, language)
            return { try reading.piece() }
        }
    }

    @Sendable private func template(
        _ visit: Visit, _ parts: [String: String], _ query: [String: String]
    ) async throws -> SheetDownload {
        guard let kind = SheetTargets.named(parts["kind"] ?? "")?.kind else { throw Refusal.unknownImport }
        let template = SheetTemplate(kind, without: Set(SheetTargets.known(visit.actor).keys))
        if query["form"] == SheetForm.xlsx.rawValue {
            return SheetDownload(workbook: "\(kind.name)-template.xlsx") { [language = visit.language] file in
                let rows = template.rows(language)
                let heads = (rows.first ?? []).map { SheetHead($0, width: 16) }
                let writer = try SheetWriter(.xlsx, to: file, sheet: kind.title(language), heads: heads)
                for row in rows.dropFirst() { try writer.add(row.map { .text($0) }) }
                try writer.close()
            }
        }
        let bytes = template.bytes(visit.language)
        return SheetDownload(name: "\(kind.name)-template.csv") {
            var pieces = [bytes]
            return { pieces.popLast() }
        }
    }
}

extension Refusal {
    static let noSheet = Refusal("import.no-file", field: "file", ImportTexts.noFile.zh, ImportTexts.noFile.en)
}
