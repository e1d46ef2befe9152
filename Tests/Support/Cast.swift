package import Kernel

/// The people of every test: fictional, at one fictional mine.
package enum Cast {
    package static let mine = SiteID(1)
    package static let worker = person(1, "赵一", .worker)
    package static let rectifier = person(2, "钱二", .sectionChief)
    package static let safety = person(3, "孙三", .safetyOfficer)
    package static let manager = person(4, "李四", .mineManager)

    private static func person(_ number: Int, _ name: String, _ role: Role) -> Actor {
        Actor(person: PersonID(number), name: name, role: role, organisation: OrganisationID(1), site: mine)
    }
}

extension Instant {
    /// 2026-11-24 08:00 in China, when every test happens.
    package static let t0 = Instant(milliseconds: 1_795_478_400_000)
}

extension Context {
    package static func at(_ instant: Instant = .t0, by actor: Actor) -> Context { Context(now: instant, actor: actor) }
}
