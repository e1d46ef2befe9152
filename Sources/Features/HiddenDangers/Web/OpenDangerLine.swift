import Kernel
import Store

/// An open danger in one line of a list: what, whose turn, how bad, until when.
struct OpenDangerLine {
    let row: HiddenDangerRow
    let visit: Visit

    var html: HTML {
        let language = visit.language
        let state = HiddenDangerTexts.name(row.phase)(language)
        return """
            <li><a href="\(href: "/hidden-dangers/\(row.id)")"><span class="name">\(row.what)<small>#\(row.num) · \(state)</small></span>\
            <span class="end">\(LevelChip(row.grade, row.ownGrade, visit).html) \
            \(DeadlineText(deadline: row.deadline, today: visit.context.today, isOpen: true, language: language).html)</span></a></li>
            """
    }
}
