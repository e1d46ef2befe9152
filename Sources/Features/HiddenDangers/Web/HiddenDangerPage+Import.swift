import Domain
import Kernel

/// A danger of another register never looks as if it had been recorded here when it happened.
extension HiddenDangerPage {
    /// Who brought it in and when, above everything that the register tells.
    var importNote: HTML {
        guard let told = danger.imported else { return "" }
        let at = visit.context.zone.minuteText(told.recordedAt)
        return """
            <p class="note" role="note">\(ImportedTexts.note(at, name(told.recordedBy) ?? "")(visit.language)) \
            \(ImportedTexts.number(told)(visit.language))</p>\(register(told))
            """
    }

    /// Every column of the register, as it stood there.
    private func register(_ told: ImportedDanger) -> HTML {
        let said = HistorySheet.dangers.columns.filter { $0.field != "site" }.map { column in
            (column.title, told.words[column.field].map { column.type.words($0)(visit.language) })
        }
        return """
            <details class="more card" open><summary>\(ImportedTexts.register(visit.language))</summary>\(list(said))</details>
            """
    }

    /// A register tells days; what was recorded here has its minute.
    func when(_ instant: Instant) -> String {
        let zone = visit.context.zone
        let day = zone.day(of: instant)
        return danger.imported != nil && zone.start(of: day) == instant ? day.text : zone.minuteText(instant)
    }
}
