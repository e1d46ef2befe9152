import Domain
import Kernel
import Store

/// Every kind of registered thing with its fields.
enum RegistryForms {
    private typealias Texts = RegistryTexts

    static let site = RegistryForm<Domain.Site>(
        noun: "mines", adding: Texts.addSite, editing: Texts.save,
        fields: [
            .text("name", \.name), .choice("kind", \.kind), .choice("status", \.status),
            .maybe("statusReason", \.statusReason), .day("statusSince", \.statusSince),
            .id("organisation", \.organisation), .id("supervisor", \.supervisor),
            .maybe("division", \.division, most: 6), .maybe("address", \.address),
        ] + SiteAttribute.allCases.map { RegistryBinding($0, \.sheet) { $0.kind } })

    static let place = RegistryForm<Place>(
        noun: "places", adding: Texts.addPlace, editing: Texts.save,
        fields: [
            .choice("kind", \.kind), .text("name", \.name), .maybe("code", \.code, most: 64), .id("parent", \.parent),
            owner, .day("endedOn", \.endedOn),
        ] + PlaceAttribute.allCases.map { RegistryBinding($0, \.facts) { $0.kind } })

    private static let owner = RegistryBinding<Place>(
        Question<Place.Owner?>(
            asking: Asking(name: "owner", label: RegistryFieldTexts.field("owner"), kind: .reference, isRequired: false)
        ) {
            guard let text = $0.last?.trimmed, !text.isEmpty else { return nil }
            return try Place.Owner(text).orThrow(
                Flaw("owner", "请从列表中选择岗位或人员。", "Choose a post or a person: post.ID or person.ID."))
        }, \.owner
    ) { $0?.text }

    static let organisation = RegistryForm<Organisation>(
        noun: "organisations", adding: Texts.addOrganisation, editing: Texts.save,
        fields: [
            .text("name", \.name), .choice("level", \.level), .id("parent", \.parent), .choice("office", \.office),
            .maybe("division", \.division, most: 6), .maybe("creditCode", \.creditCode, most: 18),
            .maybe("phone", \.phone, most: 40), .day("endedOn", \.endedOn),
        ])

    static let person = RegistryForm<Person>(
        noun: "persons", adding: Texts.addPerson, editing: Texts.save,
        fields: [
            .text("name", \.name), .id("organisation", \.organisation), .maybe("number", \.number, most: 40),
            .maybe("phone", \.phone, most: 40), .day("joinedOn", \.joinedOn), .day("leftOn", \.leftOn),
        ])

    static let post = RegistryForm<Post>(
        noun: "posts", adding: Texts.addPost, editing: Texts.save,
        fields: [
            .text("name", \.name), .choice("kind", \.kind), .id("organisation", \.organisation),
            .yesNo("isUnderground", \.isUnderground), .whole("headcount", \.headcount, 0...10_000), violations,
            .day("endedOn", \.endedOn),
        ])

    private static let violations = RegistryBinding<Post>(
        Question<[Post.Violation]>(
            asking: Asking(
                name: "violations", label: RegistryFieldTexts.field("violations"), help: Texts.violationsHelp,
                kind: .area(most: 20_000), isRequired: false)
        ) { try ViolationLines.read($0.last ?? "") }, \.violations
    ) { ViolationLines.text($0) }
}

extension Domain.Site {
    /// The attributes, of which an old record has none.
    fileprivate var sheet: Attributes<SiteAttribute> {
        get { facts ?? Attributes() }
        set { facts = newValue.isEmpty ? nil : newValue }
    }
}
