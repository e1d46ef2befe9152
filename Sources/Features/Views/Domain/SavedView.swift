package import Kernel

package enum SavedViewSubject {}

/// What a list is narrowed to and which columns it shows, kept under a name: by one person, for a house, or as what a role
/// sees first.
package struct SavedView: RegistryEntity, Identifiable {
    package static let kind = "view"
    package typealias ID = Kernel.ID<SavedViewSubject>

    package enum Audience: String, Codable, Sendable, CaseIterable { case own, house, role }

    package let id: ID
    /// The list's address without its slash: `hidden-dangers`.
    package let list: String
    package let person: PersonID
    package let organisation: OrganisationID
    package var name: String
    /// What the list's address asks, as `state=graded&sort=deadline`.
    package var query: String
    /// The columns by name; empty where each keeps their own.
    package var columns: [String]
    package var audience: Audience
    /// Whose first view it is; only of the audience `role`.
    package var role: Role?
    package var endedOn: Day?

    package init(
        id: ID, list: String, person: PersonID, organisation: OrganisationID, name: String, query: String,
        columns: [String] = [], audience: Audience = .own, role: Role? = nil, endedOn: Day? = nil
    ) {
        (self.id, self.list, self.person, self.organisation) = (id, list, person, organisation)
        (self.name, self.query, self.columns) = (name, query, columns)
        (self.audience, self.role, self.endedOn) = (audience, role, endedOn)
    }

    package var holder: RegistryHolder { .organisation(organisation) }

    package func problems() -> [Refusal] {
        name.nameProblems("name") + Optional(query).textProblems("query")
            + ((audience == .role) == (role != nil) ? [] : [.roleOfView])
    }
}

extension Refusal {
    package static let roleOfView = Refusal(
        "view.role", field: "role", "选“岗位默认”时须选岗位，其他情况不选。", "Name a role for a role's first view, and only for that.")
    package static let unknownView = Refusal(
        "view.unknown", kind: .unknown, "没有这个视图，或您无权使用。", "There is no such view, or it is not yours to use.")
    package static let viewNotYours = Refusal(
        "view.not-yours", kind: .forbidden, "只有视图的主人可以更改或删除。", "Only whose view it is changes or removes it.")
    package static let viewNotShared = Refusal(
        "view.not-shared", kind: .forbidden, field: "audience", "您的岗位不能为他人设置视图，请选“仅自己”。",
        "Your role keeps views for itself only.")
    package static func tooManyViews(_ most: Int) -> Refusal {
        Refusal(
            "view.too-many", kind: .conflict, "最多保存 \(most) 个视图，请先删除不用的。",
            "At most \(most) views are kept; remove one that you no longer use.")
    }
}
