import Database
package import Domain
package import Kernel
package import Store

extension DoubleFullDayRules {
    package static let sample = DoubleFullDayRules(
        dayOfMonth: 24, mostInRound: 40, secondsBetweenPlaces: 20, opensDaysBefore: 3)
}

extension MineWorld {
    package static let campaign = DoubleFullDayID(1)
    package static let month = CampaignMonth(of: Zone.china.day(of: .t0))

    /// Gives mine 1 a tree, posts and holders: four places, one without an owner, two posts with one violation each.
    package func furnish() async throws {
        let (registry, context) = (RegistryStore(store), Context.at(by: Cast.manager))
        for (number, name, kind) in [(1, "矿长", Post.Kind.mineHead), (2, "采煤队长", .sectionChief)] {
            let post = Post(
                id: PostID(number), organisation: OrganisationID(1), name: name, kind: kind,
                violations: [.init(type: .command, what: "违章指挥\(number)", isSerious: true)])
            try await registry.add(post, in: context)
        }
        for (number, actor) in [(1, Cast.manager), (2, Cast.rectifier)] {
            let held = Holding(
                id: ID(number), post: PostID(number), person: actor.person, organisation: OrganisationID(1),
                from: Day(daysSinceEpoch: 20_000))
            try await registry.add(held, in: context)
        }
        let places: [(Int, Int?, Place.Kind, String, Int?)] = [
            (1, nil, .system, "通风系统", 1), (2, 1, .equipment, "主通风机", 2), (3, 1, .roadway, "回风巷", nil),
            (4, nil, .rule, "瓦斯管理制度", 1),
        ]
        for (number, parent, kind, name, owner) in places {
            let facts = Attributes<PlaceAttribute>(kind == .system ? [.system: "ventilation"] : [:])
            try await registry.add(
                Place(
                    id: PlaceID(number), site: Cast.mine, parent: parent.map { PlaceID($0) }, kind: kind, name: name,
                    code: "P-\(number)", owner: owner.map { .post(PostID($0)) }, facts: facts), in: context)
        }
    }

    /// Opens mine 1's campaign of this month.
    @discardableResult package func openDay(
        turns: Int = 1, by actor: Actor = Cast.safety, at instant: Instant = .t0
    ) async throws -> DoubleFullDayStore.Kept {
        let command = OpenDoubleFullDay(
            id: Self.campaign, site: Cast.mine, month: Self.month, turns: turns, rules: .sample)
        return try await store.write { db in
            try DoubleFullDayStore.open(command, in: .at(instant, by: actor), db)
        }.value
    }

    @discardableResult package func walk(
        _ lines: [String], by actor: Actor, at instant: Instant = .t0, danger: Int = 900
    ) async throws -> DoubleFullDayStore.Walked {
        let results = try await answering(lines.compactMap(CheckResult.init(line:)))
        return try await store.write { db in
            var next = danger
            return try DoubleFullDayStore.walk(
                WalkRound(results, rules: .sample), on: Self.campaign, dangers: nil,
                fresh: {
                    next += 1
                    return HiddenDangerID(next)
                }, in: .at(instant, by: actor), db)
        }.value
    }

    package func day(for actor: Actor = Cast.safety) async throws -> DoubleFullDayStore.Kept? {
        try await store.read { db in try DoubleFullDayStore.find(Self.campaign, for: actor, db) }
    }
}
