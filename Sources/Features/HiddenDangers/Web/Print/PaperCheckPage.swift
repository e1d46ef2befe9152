import Domain
import Kernel
import Store

/// Whether a paper says what the ledger says: found by the code at its foot.
struct PaperCheckPage {
    private typealias Texts = PaperCheckTexts
    private static let shortest = 8
    let visit: Visit
    let paper: HiddenDangerPaper
    let code: String
    /// The record that the paper was printed from, and how many came after it.
    let match: (seal: Chronicle.Seal, later: Int)?

    init(_ paper: HiddenDangerPaper, _ seals: [Chronicle.Seal], code: String, _ visit: Visit) {
        (self.visit, self.paper) = (visit, paper)
        let code = code.lowercased().filter { !$0.isWhitespace }
        self.code = code
        let place = code.count < Self.shortest ? nil : seals.firstIndex { $0.digits.hasPrefix(code) }
        match = place.map { (seals[$0], $0) }
    }

    var html: HTML {
        let language = visit.language
        return Shell(
            Texts.title, visit,
            main: """
                <h1>\(Texts.title(language))</h1><section class="card"><p class="\(match == nil ? "error" : "phase")" role="status">\
                <b>\(verdict(language))</b></p><dl><dt>\(Texts.code(language))</dt><dd>\(code)</dd>\
                <dt>\(HiddenDangerPrintTexts.what(language))</dt><dd>\(paper.danger.finding.what)</dd>\(record(language))</dl>\
                <p><a class="button" href="\(href: "/hidden-dangers/\(paper.danger.id)")">\(Texts.open(language))</a></p></section>
                """
        ).html
    }

    private func verdict(_ language: Language) -> String {
        guard let match else { return Texts.unknown(language) }
        return match.later == 0 ? Texts.current(language) : Texts.older(match.later)(language)
    }

    private func record(_ language: Language) -> HTML {
        guard let match else { return "" }
        return """
            <dt>\(HiddenDangerPrintTexts.record(language))</dt>\
            <dd>#\(match.seal.seq) · \(HiddenDangerTexts.event(match.seal.type)(language)) · \(visit.context.zone.minuteText(match.seal.at))</dd>
            """
    }
}

/// The texts of the check.
enum PaperCheckTexts {
    static let title = Localized("核对纸质单据", "Check a paper")
    static let code = Localized("核对码", "Check code")
    static let open = Localized("打开这条隐患", "Open the danger")
    static let current = Localized("与账本一致，之后没有新的办理记录。", "It agrees with the ledger, and nothing has happened since.")
    static let unknown = Localized(
        "账本里没有这个核对码。请检查是否看错；若没有看错，这张纸不是从这条记录打印的。",
        "The ledger does not know this code. Check that it was read rightly; if it was, the paper was not printed from this record."
    )
    static func older(_ later: Int) -> Localized {
        Localized(
            "与账本一致，但打印之后又有 \(later) 次办理。请打开查看最新情况。",
            later == 1
                ? "It agrees with the ledger, but 1 step was taken since."
                : "It agrees with the ledger, but \(later) steps were taken since.")
    }
}
