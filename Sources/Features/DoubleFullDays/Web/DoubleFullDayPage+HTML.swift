import Domain
import Kernel
import Store

extension DoubleFullDayPage {
    var html: HTML {
        Shell(
            Texts.title, visit,
            main: """
                <p class="crumbs"><a href="/double-full-days">\(Texts.title(language))</a></p>\
                <h1>\(day.month.text) \(Texts.title(language)) · \(kept.siteName)</h1>\
                <p class="phase"><span class="chip state">\(Texts.name(day.phase)(language))</span> \(countdown?(language))</p>\
                \(round)<div class="rings">\(items)\(people)</div>\(notInspected)\(heat)\(flag)\
                <div class="columns"><div>\(burnDown)\(absent)\(doubts)</div><div>\(acts)\(each: offered, \.self)\(facts)\(timeline)</div></div>
                """
        ).html
    }

    private var round: HTML {
        guard hasRound, isUnderWay, visit.may(.walkRound) else { return "" }
        return
            "<p class=\"bar\"><a class=\"button primary\" href=\"\(href: "\(address)/round")\">\(Texts.toRound(language))</a></p>"
    }

    private var items: HTML {
        let share = kept.figures.items
        return Ring(
            share, title: Texts.items(language),
            lines: [
                Texts.notDone(share.notDone)(language), Texts.notApplicable(share.notApplicable)(language),
            ]
        ).html
    }

    private var people: HTML {
        let share = kept.figures.people
        return Ring(
            share, title: Texts.people(language),
            lines: [
                Texts.absentees(share.notDone)(language), Texts.excused(share.notApplicable)(language),
            ]
        ).html
    }

    private var notInspected: HTML {
        guard open.total > 0 else {
            return
                "<section class=\"card\"><h2>\(Texts.notInspected(language))</h2><p>\(Texts.allInspected(language))</p></section>"
        }
        return """
            <section class="card"><h2>\(Texts.notInspected(language)) <span class="badge">\(open.total)</span></h2>\
            <ul class="rows">\(each: open.rows, openRow)</ul>\
            <p><a class="all" href="\(href: "\(address)/items?state=not-done")">\(ShellTexts.all(open.total)(language))</a></p></section>
            """
    }

    private func openRow(_ row: CheckItemRow) -> HTML {
        let detail = [Texts.name(row.item.kind)(language), row.item.place, row.missedBecause ?? ""].filter {
            !$0.isEmpty
        }
        return """
            <li><span class="line"><span class="name">\(row.item.name)<small>\(detail.joined(separator: " · "))</small></span>\
            <span class="end">\(row.checkerName)<br><small>\(row.teamName)</small></span></span></li>
            """
    }

    private var heat: HTML {
        HeatTable(groups: groups, teams: overview.teams, cells: overview.cells, address: address, language: language)
            .html
    }

    /// Once it is awarded; until then its table stands in the report.
    private var flag: HTML {
        guard let flag = day.closing?.flag else { return "" }
        return RedFlagCard(flag: flag, isRecorded: true, language: language).html
    }

    private var burnDown: HTML {
        """
        <section class="card"><h2>\(Texts.burnDown(language))</h2>\
        \(BurnDown(left: leftByHour, due: kept.figures.items.due, title: Texts.burnDown(language)).html)</section>
        """
    }

    private var absent: HTML {
        let list: HTML =
            overview.absent.isEmpty
            ? "<p>\(Texts.allTookPart(language))</p>" : "<ul class=\"rows\">\(each: overview.absent, person)</ul>"
        return """
            <section class="card"><h2>\(Texts.absent(language)) <span class="badge">\(overview.absentTotal)</span></h2>\(list)</section>
            """
    }

    private var doubts: HTML {
        guard !overview.doubtful.isEmpty, visit.may(.leadDoubleFullDay) else { return "" }
        return """
            <section class="card"><h2>\(Texts.doubts(language))</h2><p class="second">\(Texts.doubtsHelp(language))</p>\
            <ul class="rows">\(each: overview.doubtful, person)</ul></section>
            """
    }

    private func person(_ person: DoubleFullDayOverview.Person) -> HTML {
        """
        <li><span class="line"><span class="name">\(person.name)<small>\(person.teamName)</small></span>\
        <span class="end">\(Texts.of(person.itemsDone, person.itemsDue)(language))</span></span></li>
        """
    }
}
