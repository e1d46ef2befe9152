package import Kernel

/// Anything in a site's one tree that is looked at, mended, owned: system, area, roadway, face, equipment, facility,
/// link of a process, management rule. The Double-Full Day asks of each of them: who looked?
package struct Place: RegistryEntity, Identifiable {
    package static let kind = "place"

    package let id: PlaceID
    package let site: SiteID
    package var parent: PlaceID?
    package var kind: Kind
    package var name: String
    /// The number on its plate, which a QR label also bears.
    package var code: String?
    package var owner: Owner?
    package var facts: Attributes<PlaceAttribute>
    /// The day after which it is no longer there or no longer in use.
    package var endedOn: Day?

    package enum Kind: String, Codable, Sendable, CaseIterable {
        case system, area, roadway, face, equipment, facility, link, rule
    }

    /// Who answers for it: a post (and so whoever holds it) or a person.
    package enum Owner: Codable, Hashable, Sendable {
        case post(PostID), person(PersonID)
    }

    package init(
        id: PlaceID, site: SiteID, parent: PlaceID? = nil, kind: Kind, name: String, code: String? = nil,
        owner: Owner? = nil, facts: Attributes<PlaceAttribute> = Attributes(), endedOn: Day? = nil
    ) {
        (self.id, self.site, self.parent, self.kind) = (id, site, parent, kind)
        (self.name, self.code, self.owner) = (name, code, owner)
        (self.facts, self.endedOn) = (facts, endedOn)
    }

    package var holder: RegistryHolder { .site(site) }

    package func problems() -> [Refusal] {
        name.nameProblems("name") + code.textProblems("code") + (parent == id ? [.underItself] : [])
            + facts.problems(for: kind, named: kind.term)
    }
}

extension Place.Kind {
    package var term: Localized {
        switch self {
        case .system: Localized("生产系统", "production system")
        case .area: Localized("区域", "area")
        case .roadway: Localized("巷道", "roadway")
        case .face: Localized("工作面", "face")
        case .equipment: Localized("设备", "equipment")
        case .facility: Localized("设施", "facility")
        case .link: Localized("环节", "process step")
        case .rule: Localized("管理制度", "management rule")
        }
    }
}

extension Place.Owner {
    /// `post.12` and `person.34`, as forms and lists write an owner.
    package var text: String {
        switch self {
        case .post(let id): "post.\(id)"
        case .person(let id): "person.\(id)"
        }
    }

    package init?(_ text: String) {
        if text.hasPrefix("post."), let id = PostID(String(text.dropFirst(5))) {
            self = .post(id)
        } else if text.hasPrefix("person."), let id = PersonID(String(text.dropFirst(7))) {
            self = .person(id)
        } else {
            return nil
        }
    }

    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let owner = Self(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not an owner: \(text)"))
        }
        self = owner
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
