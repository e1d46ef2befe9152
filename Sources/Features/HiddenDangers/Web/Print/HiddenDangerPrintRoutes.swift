import Domain
import Kernel
import Ledger
import Print
import Store

/// The papers of hidden dangers.
struct HiddenDangerPrintRoutes: Sendable {
    private let ledger: TileFolder?

    init(_ desk: Desk) { ledger = desk.ledger }

    func add(to routes: Routes) {
        routes.paper("hidden-dangers/register", .readHiddenDangers) { printing in
            let form = try MonthlyRegister(printing).form
            return Paperwork(name: "register-\(form.number.filter(\.isASCII).replacing(" ", with: ""))") {
                try FormPrinter.pdf(form)
            }
        }
        routes.paper("hidden-dangers/:id/card", .readHiddenDangers) {
            try Self.paper("card", HiddenDangerForm($0).card, $0)
        }
        routes.paper("hidden-dangers/:id/notice", .readHiddenDangers) {
            try Self.paper("notice", HiddenDangerForm($0).notice, $0)
        }
        routes.paper("hidden-dangers/:id/acceptance-form", .readHiddenDangers) {
            try Self.paper("acceptance-form", HiddenDangerForm($0).acceptanceForm(ledger), $0)
        }
        routes.page("hidden-dangers/:id/check", .readHiddenDangers) { reading in
            let paper = try HiddenDangerStore.paper(reading.id, for: reading.visit.actor, reading.db)
            let seals = try Chronicle.seals(of: "\(HiddenDanger.kind)/\(paper.danger.id)", limit: 200, reading.db)
            return PaperCheckPage(paper, seals, code: reading.query["code"] ?? "", reading.visit).html
        }
    }

    private static func paper(_ kind: String, _ form: PrintedForm, _ printing: Printing) -> Paperwork {
        Paperwork(name: "\(kind)-\(printing.reading.id)") { try FormPrinter.pdf(form) }
    }
}
