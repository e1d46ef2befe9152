import Database
import Domain
import HTTPTypes
import Hummingbird
import Kernel
import Ledger
import Store

/// Receipts and bundles of evidence, of whatever the asker may see.
struct EvidenceRoutes: Sendable {
    private let ledger: TileFolder?
    private let subjects: [EvidenceSubject]

    init(_ desk: Desk, _ subjects: [EvidenceSubject]) { (ledger, self.subjects) = (desk.ledger, subjects) }

    func add(to routes: Routes) {
        routes.open(.get, "evidence/check", why: "checks a file on the reader's own device and holds no data") {
            request, _ in Response(html: EvidenceCheckPage(language: request.language).html)
        }
        for subject in subjects { add(subject, to: routes) }
    }

    private func add(_ subject: EvidenceSubject, to routes: Routes) {
        let path = "evidence/\(subject.kind)/:id"
        routes.page(path, subject.permission) { reading in
            let id = try subject.known(reading.id, reading.visit.actor, reading.db)
            let entries = try Chronicle.history(of: "\(subject.kind)/\(id)", limit: 500, reading.db)
            return EvidencePage(visit: reading.visit, subject: subject, id: id, entries: entries).html
        }
        routes.download("\(path)/bundle", subject.permission) { reading in
            let id = try subject.known(reading.id, reading.visit.actor, reading.db)
            let bundle = try gathering.bundle(of: "\(subject.kind)/\(id)", reading.db)
            return Download(
                name: "evidence-\(subject.kind)-\(id).tar", type: "application/x-tar", bytes: bundle.archive.bytes)
        }
        routes.download("\(path)/receipts/:number", subject.permission) { reading in
            let receipt = try receipt(subject, reading)
            return Download(
                name: "\(receipt.proof.index).tlog-proof", type: "text/plain; charset=utf-8",
                bytes: Array(receipt.proof.text.utf8))
        }
        routes.list("\(subject.page)/:id/records", subject.permission, EvidenceTexts.listing, of: .ledgerEntry) {
            try list(subject, $0)
        }
        routes.show(
            "\(subject.page)/:id/records/:number", subject.permission, EvidenceTexts.showing, as: .ledgerReceipt
        ) { reading in (try receipt(subject, reading), nil) }
    }

    private var gathering: EvidenceGathering {
        get throws {
            guard let ledger else { throw Refusal.noEvidence }
            return EvidenceGathering(ledger)
        }
    }

    private func receipt(_ subject: EvidenceSubject, _ reading: Reading) throws -> LedgerReceipt {
        let id = try subject.known(reading.id, reading.visit.actor, reading.db)
        guard let number = Int(reading.parts["number"] ?? "") else { throw Refusal.noEvidence }
        let found = try gathering.receipt(of: "\(subject.kind)/\(id)", number: number, reading.db)
        return LedgerReceipt(number: number, record: found.record, proof: found.proof)
    }

    private func list(_ subject: EvidenceSubject, _ listing: Listing) throws -> Page<Chronicle.Entry> {
        let id = try subject.known(listing.parts["id"] ?? "", listing.visit.actor, listing.db)
        let before = try listing.cursor.map {
            try Int($0).orThrow(Flaw.noCursor)
        }
        let page = try Chronicle.page(of: "\(subject.kind)/\(id)", before: before, limit: listing.limit, listing.db)
        let last = page.rows.count == listing.limit ? page.rows.last : nil
        return Page(rows: page.rows, total: page.total, next: last.map { String($0.number) })
    }
}

/// A record as it was hashed, and the proof that it is in the ledger.
struct LedgerReceipt: Sendable {
    let number: Int
    let record: [UInt8]
    let proof: TlogProof
}

extension Shape<LedgerReceipt> {
    static let ledgerReceipt = Shape(
        "LedgerReceipt",
        [
            .whole("number") { $0.number }, .whole("ledgerIndex") { $0.proof.index },
            .text("record") { String(decoding: $0.record, as: UTF8.self) }, .text("proof") { $0.proof.text },
        ])
}

extension Shape<Chronicle.Entry> {
    static let ledgerEntry = Shape(
        "LedgerEntry",
        [
            .whole("number") { $0.number }, .text("type") { $0.type }, .whole("ledgerIndex") { $0.index },
            .text("by") { $0.personName }, .maybe("actingFor") { $0.forName }, .code("role") { $0.role },
            .instant("claimedAt") { $0.claimedAt },
            .instant("provenBy") { $0.provenBy }, .maybe("key") { $0.signature?.key.text },
            .maybe("post") { $0.signature?.post }, .instant("provenAfter") { $0.provenAfter },
        ])
}
