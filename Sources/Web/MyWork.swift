import Domain
import Kernel

/// The home of every role, composed of what each feature says is waiting.
struct MyWork: Sendable {
    static let navigation = [NavigationItem(href: "/", label: ShellTexts.work, icon: .work)]

    func add(to routes: Routes) {
        routes.page("/", nil) { reading in
            let visit = reading.visit
            let isThroughTeam = reading.query["team"].map { $0 == "1" } ?? Self.isThroughTeam(visit.actor)
            let cards = try Site.work.flatMap { try $0(reading, isThroughTeam) }
            let isLeading = isThroughTeam && Self.isThroughTeam(visit.actor)
            let overview = isLeading ? try Site.overviews.map { try $0(reading) }.reduce(Overview(), +) : nil
            return WorkPage(
                visit: visit, cards: cards, isThroughTeam: visit.actor.site == nil ? nil : isThroughTeam,
                overview: overview
            ).html
        }
    }

    /// Who decides sees what waits for the whole mine; others what waits for themselves.
    static func isThroughTeam(_ actor: Actor) -> Bool { actor.role.rank >= Role.safetyOfficer.rank }
}
