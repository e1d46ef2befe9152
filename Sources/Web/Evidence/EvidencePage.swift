import Kernel
import Store

/// The records of one thing with their receipts, and the bundle of them all.
struct EvidencePage {
    private typealias Texts = EvidenceTexts
    let visit: Visit
    let subject: EvidenceSubject
    let id: String
    let entries: [Chronicle.Entry]
    private var language: Language { visit.language }
    private var address: String { "/evidence/\(subject.kind)/\(id)" }

    var html: HTML {
        Shell(
            Texts.title, visit,
            main: """
                <p class="crumbs"><a href="\(href: "/\(subject.page)/\(id)")">← \(id)</a></p><h1>\(Texts.title(language))</h1>\
                <p>\(Texts.about(language))</p><p class="bar"><a class="button primary" href="\(href: "\(address)/bundle")" download>\
                \(Texts.bundle(language))</a> <a class="button" href="/evidence/check">\(Texts.check(language))</a></p>\
                <div class="scroll" tabindex="0" role="region" aria-label="\(Texts.title(language))"><table><thead><tr>\(each: heads, head)</tr></thead>\
                <tbody>\(each: entries.reversed(), row)</tbody></table></div>
                """
        ).html
    }

    private var heads: [Localized] { [Texts.type, Texts.who, Texts.when, Texts.proven, Texts.record, Texts.receipt] }
    private func head(_ text: Localized) -> HTML { "<th scope=\"col\">\(text(language))</th>" }

    private func row(_ entry: Chronicle.Entry) -> HTML {
        let zone = visit.context.zone
        let receipt: HTML =
            entry.provenBy == nil
            ? "\(Texts.waiting(language))"
            : "<a href=\"\(href: "\(address)/receipts/\(entry.number)")\" download>\(Texts.receipt(language))</a>"
        return """
            <tr><td>\(subject.name(entry.type)(language))\(SignatureLine(entry, zone, language).html)</td><td>\(SigningTexts.who(entry)(language))</td>\
            <td>\(zone.minuteText(entry.claimedAt))</td><td>\(entry.provenBy.map(zone.minuteText) ?? Texts.waiting(language))</td>\
            <td>\(entry.index.map { "#\($0)" })</td><td>\(receipt)</td></tr>
            """
    }
}
