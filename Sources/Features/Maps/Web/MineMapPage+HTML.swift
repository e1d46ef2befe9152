import Domain
import Kernel
import Store

extension MineMapPage {
    private typealias Texts = MapTexts

    var html: HTML {
        Shell(
            Texts.title, visit,
            main: """
                \(RegistryParts.crumbs([("/mines", RegistryTexts.sites(language))]))<div class="heading wide"><h1>\(Texts.title(language))</h1>\
                <p>\(ShellTexts.count(total)(language))</p></div>\(filter)\(legend)\
                \(if: visit.actor.role.isRegulator, "<p class=\"second\">\(Texts.sight(language))</p>")\
                <div class="map-and-table"><section>\(map)</section><section><h2>\(Texts.table(language))</h2>\
                \(MineMapTable(page: self).html)\(Pager(next, address, visit).html)</section></div>\(scripts)
                """
        ).html
    }

    private var filter: HTML {
        let areas =
            [(value: "", label: Texts.allDivisions(language))]
            + divisions.map { (value: $0.code, label: "\($0.name) \($0.code)") }
        let facts =
            [(value: "", label: Texts.everything(language))]
            + WorstFact.allCases.map { (value: $0.rawValue, label: Texts.name($0)(language)) }
        let division = Field(
            name: "division", label: Texts.division(language), values: [query["division"] ?? ""], input: .select(areas))
        let worst = Field(
            name: "worst", label: Texts.worst(language), values: [query["worst"] ?? ""], input: .select(facts))
        return """
            <form class="filter" method="get" action="/mines/map">\(division.html)\(worst.html)\
            <button class="secondary">\(Texts.show(language))</button></form>
            """
    }

    /// What each sign means and how many mines have it; a press narrows the map to them.
    private var legend: HTML {
        """
        <ul class="map-legend" aria-label="\(Texts.worst(language))">\(each: WorstFact.allCases, sign)\
        <li><span><svg class="mark" viewBox="-18 -18 36 36" width="36" height="36" aria-hidden="true" data-mark="still">\(MapMark.ring)</svg>\
        \(Texts.still(language)) <b>\(counts.standingStill)</b></span></li></ul>
        """
    }

    private func sign(_ worst: WorstFact) -> HTML {
        let isChosen = query["worst"] == worst.rawValue
        let href = address.with("worst", isChosen ? nil : worst.rawValue).href
        return """
            <li><a href="\(href: href)"\(if: isChosen, " aria-current=\"true\"")>\(MapMark(worst: worst, language: language).html)\
            \(Texts.name(worst)(language)) <b>\(counts.byWorst[worst] ?? 0)</b></a></li>
            """
    }

    private var map: HTML {
        let asked = Address("/api/v1/mines/map", query).href
        let source = shapes.source.map { Texts.source($0, shapes.approval)(language) }
        return """
            <div id="mine-map" class="mine-map" data-from="\(href: asked)" data-shapes="\(provinces)" data-borders="\(source)" \
            data-no-borders="\(Texts.noShapes(language))" data-cut="\(Texts.cutShort(language))" data-failed="\(Texts.failed(language))" \
            data-closer="\(Texts.zoomIn(language))" data-further="\(Texts.zoomOut(language))" data-name="\(Texts.title(language))" \
            data-middle="\(Texts.atMiddle(language))" data-words="\(words)">\(PointMap(mines: mines, language: language).html)</div>\
            <p class="second" id="map-says" role="status">\(Texts.pointsOnly(language))</p>
            """
    }

    /// The words of the small window over a mine: `listed=…;major=…`.
    private var words: String {
        let facts = WorstFact.allCases.map { "\($0.rawValue)=\(Texts.name($0)(language))" }
        let counts = [
            ("n-listed", Texts.listed), ("n-major", Texts.major), ("n-overdue", Texts.overdue), ("n-open", Texts.open),
        ]
        return (facts + counts.map { "\($0.0)=\($0.1(language))" }).joined(separator: ";")
    }

    private var scripts: HTML {
        """
        <link rel="stylesheet" href="/assets/vendor/leaflet.css"><script src="/assets/vendor/leaflet.js" defer></script>\
        <script src="/assets/map.js" defer></script>
        """
    }
}
