import Domain
import Kernel
import Store

/// Items in rows; where the visitor leads, each can be ticked.
struct CheckItemTable {
    private typealias Texts = DoubleFullDayTexts
    let rows: [CheckItemRow]
    /// What is ticked; `nil` where nothing can be.
    let ticked: Set<String>?
    let zone: Zone
    let language: Language

    var html: HTML {
        let heads = [
            Texts.item, Texts.kind, Texts.system, Texts.owner, Texts.checker, Texts.team, Texts.state, Texts.reason,
        ]
        return """
            <div class="scroll" tabindex="0"><table><thead><tr>\(if: ticked != nil, "<th scope=\"col\"></th>")\
            \(each: heads, head)</tr></thead><tbody>\(each: rows, row)</tbody></table></div>
            """
    }

    private func head(_ text: Localized) -> HTML { "<th scope=\"col\">\(text(language))</th>" }

    private func row(_ row: CheckItemRow) -> HTML {
        let item = row.item
        let why = row.excludedBecause ?? row.note ?? row.missedBecause
        let turn: HTML = item.turn == 2 ? " <span class=\"chip none\">②</span>" : ""
        return """
            <tr>\(tick(item))<td class="what">\(item.name)\(turn)<br><small>\(item.place) \(item.code)</small></td>\
            <td>\(Texts.name(item.kind)(language))</td><td>\(Texts.group(item.group)(language))</td><td>\(row.ownerName)\(assumed(item))</td>\
            <td>\(row.checkerName)</td><td>\(row.teamName)</td>\
            <td><span class="chip \(row.state == .notDone ? "none" : "state")">\(Texts.name(row.state)(language))</span>\(when(row))</td>\
            <td>\(why)\(danger(row))\(marks(row))</td></tr>
            """
    }

    private func tick(_ item: CheckItem) -> HTML {
        guard let ticked else { return "" }
        let number = String(item.number)
        return """
            <td><label class="tick"><input type="checkbox" name="items" value="\(number)"\(if: ticked.contains(number), " checked")>\
            <span class="hidden">\(item.name)</span></label></td>
            """
    }

    private func assumed(_ item: CheckItem) -> HTML {
        item.isOwnerAssumed ? "<small title=\"\(Texts.assumed(language))\"> *</small>" : ""
    }

    private func when(_ row: CheckItemRow) -> HTML {
        row.doneAt.map { "<br><small>\(zone.minuteText($0))</small>" } ?? ""
    }

    private func danger(_ row: CheckItemRow) -> HTML {
        row.danger.map { "<br><a href=\"\(href: "/hidden-dangers/\($0)")\">\(Texts.name(.found)(language))</a>" } ?? ""
    }

    private func marks(_ row: CheckItemRow) -> HTML {
        guard !row.marks.isEmpty else { return "" }
        let bad = row.marks.filter { !$0.isGood }.map { String($0.line) }
        let good = "✓\(row.marks.count - bad.count)"
        let said = bad.isEmpty ? good : "\(good) ✗\(bad.count) (\(bad.joined(separator: ", ")))"
        return "<br><small>\(RoundTexts.marks(language)) \(said)</small>"
    }
}
