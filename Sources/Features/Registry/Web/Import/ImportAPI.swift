import Database
import Domain
import Kernel
import Store

/// What was imported by whom, for programs; the sheets themselves come by the page or the command.
struct ImportAPI: Sendable {
    func add(to routes: Routes) {
        routes.list("imports", .importLists, ImportTexts.listing, of: .sheetImport, list)
        routes.show("imports/:id", .importLists, ImportTexts.showing, as: .sheetImport) { reading in
            guard let id = SheetImport.ID(reading.id),
                let sheet = try ImportStore.find(id, for: reading.visit.actor, reading.db)
            else { throw Refusal.unknownImport }
            return (sheet, nil)
        }
    }

    @Sendable private func list(_ listing: Listing) throws -> Page<SheetImport> {
        let before = try listing.cursor.map { text in
            try Int64(text).orThrow(Flaw.noCursor)
        }
        let page = try ImportStore.page(
            for: listing.visit.actor, before: before.map { Instant(milliseconds: $0) }, limit: listing.limit, listing.db
        )
        let last = page.imports.count == listing.limit ? page.imports.last : nil
        return Page(rows: page.imports, total: page.total, next: last.map { String($0.startedAt.milliseconds) })
    }
}

extension Shape<SheetImport> {
    static let sheetImport = Shape(
        "Import",
        [
            .id("id") { $0.id }, .text("kind") { $0.kind }, .text("fileName") { $0.fileName },
            .text("fileHash") { $0.fileHash },
            .code("state") { $0.stage }, .text("by") { $0.actor.name }, .maybe("confirmedBy") { $0.confirmedBy },
            .instant("startedAt") { $0.startedAt }, .instant("finishedAt") { $0.finishedAt },
            .whole("rows") { $0.report.counts.rows }, .whole("created") { $0.report.counts.created },
            .whole("merged") { $0.report.counts.merged }, .whole("unchanged") { $0.report.counts.unchanged },
            .whole("refused") { $0.report.counts.refused },
        ])
}
