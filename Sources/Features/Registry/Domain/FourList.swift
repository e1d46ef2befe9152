package import Kernel

package enum ListApprovalSubject {}

/// The four lists of the Double-Full Day.
package enum FourList: String, Codable, Sendable, CaseIterable {
    case systems, equipment, posts, violations

    package var term: Localized {
        switch self {
        case .systems: Localized("生产系统清单", "list of production systems")
        case .equipment: Localized("设备清单", "list of equipment")
        case .posts: Localized("岗位清单", "list of posts")
        case .violations: Localized("“三违”清单", "list of three violations")
        }
    }
}

/// One line of a list, as it was when the list was approved.
package struct ListItem: Codable, Hashable, Sendable {
    /// The place or post, and for a violation its number below the post.
    package let id: String
    package let name: String
    /// What else the list says of it: model, kind, clause.
    package let detail: String
    /// Who answers for it; `nil` shows as a gap.
    package let owner: String?

    package init(id: String, name: String, detail: String, owner: String?) {
        (self.id, self.name, self.detail, self.owner) = (id, name, detail, owner)
    }
}

/// Version N of a list, frozen with its approver and date; a campaign checks against it.
package struct ListApproval: RegistryEntity, Identifiable {
    package static let kind = "list"

    package let id: ID<ListApprovalSubject>
    package let site: SiteID
    package let list: FourList
    package let number: Int
    package let approvedBy: PersonID
    package let approvedOn: Day
    package let note: String?
    package let items: [ListItem]

    package init(
        id: ID<ListApprovalSubject>, site: SiteID, list: FourList, number: Int, approvedBy: PersonID, approvedOn: Day,
        note: String? = nil, items: [ListItem]
    ) {
        (self.id, self.site, self.list, self.number) = (id, site, list, number)
        (self.approvedBy, self.approvedOn, self.note, self.items) = (approvedBy, approvedOn, note, items)
    }

    package var holder: RegistryHolder { .site(site) }

    package func problems() -> [Refusal] {
        (items.isEmpty ? [.emptyList] : []) + note.textProblems("note")
    }
}

/// What has changed in a list since its approved version.
package struct ListChanges: Hashable, Sendable {
    package struct Change: Hashable, Sendable {
        package let before: ListItem
        package let after: ListItem
    }

    package let added: [ListItem]
    package let removed: [ListItem]
    package let changed: [Change]

    package init(from approved: [ListItem], to present: [ListItem]) {
        let old = Dictionary(approved.map { ($0.id, $0) }) { first, _ in first }
        let new = Dictionary(present.map { ($0.id, $0) }) { first, _ in first }
        added = present.filter { old[$0.id] == nil }
        removed = approved.filter { new[$0.id] == nil }
        changed = present.compactMap { item in
            old[item.id].flatMap { $0 == item ? nil : Change(before: $0, after: item) }
        }
    }

    package var count: Int { added.count + removed.count + changed.count }
}

extension Refusal {
    package static let emptyList = Refusal(
        "list.empty", kind: .conflict, "清单没有内容，不能批准。", "The list is empty and cannot be approved.")
}
