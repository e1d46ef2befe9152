import Kernel
import Store

/// One step of a history as its record tells it: when, what, who in which role, its place in the ledger, who signed.
struct TimelineMoment {
    let entry: Chronicle.Entry
    /// What happened, in words.
    let what: String
    let visit: Visit

    var html: HTML {
        let (zone, language) = (visit.context.zone, visit.language)
        let role = entry.role.map { " · \(ShellTexts.name($0)(language))" } ?? ""
        return """
            <li><time>\(zone.minuteText(entry.claimedAt))</time><b>\(what)</b> \(SigningTexts.who(entry)(language) + role) \
            <small>\(ShellTexts.record(language)) #\(entry.seq)\(SignatureLine.made(entry, zone, language))</small>\(SignatureLine(entry, zone, language).html)</li>
            """
    }
}
