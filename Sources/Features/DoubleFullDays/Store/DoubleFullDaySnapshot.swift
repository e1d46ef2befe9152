package import Database
package import Domain
package import Kernel

/// What a site's lists hold on a day, ready to be frozen: items in the order of the tree, and everybody on the roll.
package struct DoubleFullDaySnapshot: Sendable {
    package let items: [CheckItem]
    package let roll: [RollEntry]
    package let lists: [DoubleFullDay.ListMark]

    /// Systems that only somebody with a certificate can judge.
    private static let technical: Set<String> = [
        "ventilation", "gas-drainage", "monitoring", "hoisting", "power-supply", "compressed-air", "communication",
    ]

    package static func read(
        of site: SiteID, on day: Day, turns: Int, most: Int, openedBy opener: PersonID, _ db: Reader
    ) throws -> DoubleFullDaySnapshot {
        let posts = try SitePosts.read(of: site, on: day, db)
        let people = try SitePeople.read(of: site, on: day, posts, db)
        guard !people.walkers.isEmpty else { return DoubleFullDaySnapshot(items: [], roll: [], lists: []) }
        let head = [posts.head, opener].compactMap(\.self).first { people.teams[$0] != nil } ?? people.lead ?? opener
        let drafts = try SiteTree.read(of: site, on: day, posts, db).drafts + posts.drafts
        let owned = drafts.map { ($0, owner: $0.owner ?? head) }
        let duties = owned.enumerated().map { index, item in
            RoundSplit.Duty(
                number: index + 1, unit: item.0.unit ?? people.units[item.owner] ?? people.root,
                skill: skill(for: item.0))
        }
        let split = RoundSplit.split(duties, among: people.walkers, root: people.root, most: most)
        var items: [CheckItem] = []
        items.reserveCapacity(owned.count * turns)
        for turn in 1...turns {
            for (index, (draft, owner)) in owned.enumerated() {
                guard let first = split[index + 1] else { continue }
                let checker = turn == 1 ? first : people.next(after: first)
                items.append(
                    CheckItem(
                        number: items.count + 1, turn: turn, kind: draft.kind, ref: draft.ref, name: draft.name,
                        code: draft.code ?? "", group: draft.group, place: draft.place, owner: owner,
                        isOwnerAssumed: draft.isOwnerAssumed || draft.owner == nil, checker: checker,
                        team: people.teams[checker] ?? people.rootTeam))
            }
        }
        return DoubleFullDaySnapshot(items: items, roll: people.roll, lists: try marks(of: site, drafts, db))
    }

    private static func skill(for draft: ItemDraft) -> RoundSplit.Skill {
        switch draft.kind {
        case .rule, .post, .system: .leading
        case .equipment, .facility: technical.contains(draft.group) ? .technical : .any
        case .area, .roadway, .face, .link, .violation: .any
        }
    }

    private static func marks(of site: SiteID, _ drafts: [ItemDraft], _ db: Reader) throws -> [DoubleFullDay.ListMark] {
        let kinds: [FourList: CheckItem.Kind] = [
            .systems: .system, .equipment: .equipment, .posts: .post, .violations: .violation,
        ]
        return try FourList.allCases.map { list in
            DoubleFullDay.ListMark(
                list: list, approved: try RegistryStore.approval(of: list, at: site, db)?.number,
                items: drafts.count { $0.kind == kinds[list] })
        }
    }
}
