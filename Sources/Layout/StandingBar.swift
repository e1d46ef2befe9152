import Domain
import Kernel

/// Says on every page that this session acts for another, and ends it with one press.
struct StandingBar {
    private let visit: Visit
    init(_ visit: Visit) { self.visit = visit }

    var html: HTML {
        guard let principal = visit.standsFor else { return "" }
        return """
            <div class="notice standing" role="status"><p>\(DelegationTexts.standing(principal.name)(visit.language))</p>\
            <form method="post" action="\(href: "/delegations/\(principal.delegation)/leaving")">\
            <input type="hidden" name="csrf" value="\(visit.csrf)"><button>\(DelegationTexts.leaving(visit.language))</button></form></div>
            """
    }
}
