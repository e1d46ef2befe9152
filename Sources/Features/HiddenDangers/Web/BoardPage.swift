import Domain
import Kernel
import Store

/// The board as HTML: each card has its moves as a menu, which dragging only shortens.
struct BoardPage {
    struct Card { let row: HiddenDangerRow; let moves: [BoardMove] }
    struct Column { let column: BoardColumn; let total: Int; let cards: [Card] }

    let columns: [Column]
    let address: Address
    let visit: Visit
    private var language: Language { visit.language }

    var html: HTML {
        Shell(
            BoardTexts.title, visit,
            main: """
                <div class="heading wide"><h1>\(BoardTexts.title(language))</h1>\
                <p><a href="\(href: address.href)">\(BoardTexts.asList(language))</a></p></div>\
                <p class="second">\(BoardTexts.help(language))</p><p id="board-says" role="status"></p>\
                <div class="board" tabindex="0" role="region" aria-label="\(BoardTexts.title(language))">\(each: columns, column)</div>
                """
        ).html
    }

    private func column(_ column: Column) -> HTML {
        let title = column.column.title(language)
        let list = address.with("state", column.column.phases[0].rawValue).href
        let rest: HTML =
            column.total > column.cards.count
            ? "<p><a class=\"all\" href=\"\(href: list)\">\(ShellTexts.all(column.total)(language))<span class=\"hidden\"> \(title)</span></a></p>"
            : ""
        return """
            <section data-column="\(column.column.rawValue)"><h2>\(title) <span class="badge calm">\(column.total)</span></h2>\
            <ul>\(each: column.cards, card)</ul>\(if: column.cards.isEmpty, "<p class=\"nothing\">\(BoardTexts.nothing(language))</p>")\(rest)</section>
            """
    }

    private func card(_ card: Card) -> HTML {
        let row = card.row
        let clock = DeadlineText(
            deadline: row.phase == .corrected ? row.verifyBy : row.deadline, today: visit.context.today,
            isOpen: row.phase.awaitsRectification || row.phase == .corrected, language: language)
        let place = (visit.actor.site == nil ? [row.siteName, row.place] : [row.place]).compactMap(\.self)
        return """
            <li class="grade-\(row.grade.map { $0 == .major ? 1 : 3 } ?? 0)" draggable="true">\
            <a href="\(href: "/hidden-dangers/\(row.id)")">#\(row.num) \(row.what)</a>\
            <p>\(LevelChip(row.grade, row.ownGrade, visit).html) \(if: row.deadline != nil || row.verifyBy != nil, clock.html)</p>\
            <p class="second">\((place + [row.assignee].compactMap(\.self)).joined(separator: " · "))</p>\
            <details class="more moves"><summary>\(BoardTexts.move(language))<span class="hidden"> #\(row.num)</span></summary>\
            <ul>\(each: card.moves, { move($0, of: row) })</ul></details></li>
            """
    }

    private func move(_ move: BoardMove, of row: HiddenDangerRow) -> HTML {
        let title = move.to.title(language)
        guard let act = move.act else {
            return """
                <li data-to="\(move.to.rawValue)"><b>\(title)</b> <small>\(BoardTexts.not(language))：\(move.why?.text(language))</small></li>
                """
        }
        let href = "/hidden-dangers/\(row.id)?act=\(act.rawValue)#act-\(act.rawValue)"
        return """
            <li data-to="\(move.to.rawValue)"><a href="\(href: href)">→ \(title)：\(HiddenDangerAct.of(act).title(language))</a></li>
            """
    }
}

/// The texts of the board.
enum BoardTexts {
    static let title = Localized("隐患看板", "Board")
    static let asList = Localized("以列表查看", "As a list")
    static let asBoard = Localized("以看板查看", "As a board")
    static let help = Localized(
        "把卡片拖到下一列，或用卡片上的“移到”菜单；每一步都在隐患页面填写后生效，不能走的一步会说明原因。",
        "Drag a card to its next column, or use its menu; each step is filled in on the danger's page. An illegal one says why."
    )
    static let move = Localized("移到…", "Move to…")
    static let not = Localized("现在不能", "not now")
    static let nothing = Localized("没有隐患", "None")
}
