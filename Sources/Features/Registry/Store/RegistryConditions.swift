package import Database
import Domain
package import Kernel

/// What lists can be narrowed by; each is a condition for `RegistryStore.page`.
package enum RegistryConditions {
    package static func all(_ conditions: [SQL?]) -> SQL {
        conditions.compactMap(\.self).reduce("1 = 1") { "\($0) AND \($1)" }
    }

    package static func sites(words: String, kind: String?, status: String?, division: String?) -> SQL {
        all([
            RegistryStore.names("site.name", contain: words), kind.given.map { "site.kind = \($0)" },
            status.given.map(state), division.given.map(area),
        ])
    }

    /// `supervised` stands for every state in which somebody must be competent.
    package static let supervised = "supervised"
    /// Sites that do not say where they lie.
    package static let nowhere = "none"

    private static func state(_ status: String) -> SQL {
        status == supervised
            ? "site.status NOT IN \(any: RegistryStore.withoutSupervision)" : "site.status = \(status)"
    }

    /// A province or prefecture code stands for all below it.
    private static func area(_ code: String) -> SQL {
        guard code != nowhere else { return "site.division_code IS NULL" }
        let code = String(code.prefix(6))
        let stem =
            code.hasSuffix("0000") ? String(code.prefix(2)) : code.hasSuffix("00") ? String(code.prefix(4)) : code
        return "site.division_code >= \(stem) AND site.division_code < \(stem + "~")"
    }

    /// A place is found by its name and by the number on its plate; on a day only if it is in use.
    package static func places(words: String, kind: String?, site: SiteID?, on day: Day? = nil) -> SQL {
        all([
            words.allSatisfy(\.isWhitespace) ? nil : calledOrNumbered(words),
            day.map { "(place.ended_on IS NULL OR place.ended_on >= \($0))" }, kind.given.map { "place.kind = \($0)" },
            site.map { "place.site_id = \($0)" },
        ])
    }

    private static func calledOrNumbered(_ words: String) -> SQL {
        "(\(RegistryStore.names("place.name", contain: words)) OR \(RegistryStore.names("place.code", contain: words)))"
    }

    package static func organisations(words: String = "", level: String? = nil, below parent: OrganisationID? = nil)
        -> SQL
    {
        all([
            RegistryStore.names("organisation.name", contain: words), level.given.map { "organisation.level = \($0)" },
            parent.map { "organisation.parent_id = \($0)" },
        ])
    }

    package static func persons(words: String = "", of organisation: OrganisationID? = nil) -> SQL {
        all([RegistryStore.names("person.name", contain: words), organisation.map { "person.organisation_id = \($0)" }])
    }

    /// The people of a site's roll on a day; a site that is not there has none.
    package static func roll(of site: SiteID, on day: Day, _ db: Reader) throws -> SQL {
        try RegistryStore.rollCondition(of: site, on: day, db) ?? "1 = 0"
    }

    package static func posts(
        words: String = "", kind: String? = nil, site: SiteID? = nil, of organisation: OrganisationID? = nil,
        on day: Day? = nil
    ) -> SQL {
        all([
            day.map { "(post.ended_on IS NULL OR post.ended_on >= \($0))" },
            RegistryStore.names("post.name", contain: words), kind.given.map { "post.kind = \($0)" },
            site.map { "post.site_id = \($0)" }, organisation.map { "post.organisation_id = \($0)" },
        ])
    }

    /// The papers of one site, or of all in sight.
    package static func papers<E: RegistryRow>(_: E.Type, of site: SiteID?) -> SQL {
        all([site.map { "\(E.table).site_id = \($0)" }])
    }

    package static func divisions(words: String, on day: Day? = nil) -> SQL {
        all([
            "(\(RegistryStore.names("division.name", contain: words)) OR division.code = \(String(words.prefix(6))))",
            day.map {
                "division.valid_from_on <= \($0) AND (division.valid_to_on IS NULL OR division.valid_to_on >= \($0))"
            },
        ])
    }
}

extension Optional<String> {
    /// The text, unless nothing was written.
    fileprivate var given: String? { flatMap { $0.isEmpty ? nil : $0 } }
}
