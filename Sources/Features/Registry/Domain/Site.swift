package import Kernel

/// A coal mine, a metal or non-metal mine, or a tailings pond.
package struct Site: RegistryEntity, Identifiable {
    package static let kind = "site"

    package let id: SiteID
    package var name: String
    package var kind: Kind
    package var status: Status
    /// Why it stands still, is rectified or closes.
    package var statusReason: String?
    package var statusSince: Day?
    /// The mine's own organisation, below its company.
    package var organisation: OrganisationID
    /// The regulator that supervises it, below its prefecture and province.
    package var supervisor: OrganisationID
    /// The division it lies in, six digits.
    package var division: String?
    package var address: String?
    /// Hazards, size, grade and all else that only some kinds have; absent in the records of the first version.
    package var facts: Attributes<SiteAttribute>?

    package enum Kind: String, Codable, Sendable, CaseIterable {
        case coalUnderground = "coal-ug", coalOpen = "coal-op", metalUnderground = "mnm-ug", metalOpen = "mnm-op",
            tailings
        /// A list did not say.
        case unknown

        package var isUnderground: Bool { self == .coalUnderground || self == .metalUnderground }
        package var isCoal: Bool { self == .coalUnderground || self == .coalOpen }
        package var isOpen: Bool { self == .coalOpen || self == .metalOpen }
    }

    package enum Status: String, Codable, Sendable, CaseIterable {
        case producing, construction, trial, stopped, buildingStopped = "building-stopped", rectifying
        case accidentStop = "accident-stop", longStop = "long-stop", closing, closed, proposed, cancelled
        /// A list did not say.
        case unknown

        package var needsReason: Bool {
            [.stopped, .buildingStopped, .rectifying, .accidentStop, .longStop, .closing, .closed, .cancelled].contains(
                self)
        }

        /// A pond is in use, closing, closed or cancelled; it is not produced from and not tried out.
        package func applies(to kind: Kind) -> Bool {
            kind != .tailings || ![.trial, .longStop, .buildingStopped].contains(self)
        }
    }

    package init(
        id: SiteID, name: String, kind: Kind, status: Status, organisation: OrganisationID, supervisor: OrganisationID,
        statusReason: String? = nil, statusSince: Day? = nil, division: String? = nil, address: String? = nil,
        facts: Attributes<SiteAttribute>? = nil
    ) {
        (self.id, self.name, self.kind, self.status) = (id, name, kind, status)
        (self.organisation, self.supervisor) = (organisation, supervisor)
        (self.statusReason, self.statusSince) = (statusReason, statusSince)
        (self.division, self.address, self.facts) = (division, address, facts)
    }

    package var holder: RegistryHolder { .site(id) }

    package func problems() -> [Refusal] {
        let stops = status.needsReason && (statusReason?.isBlank ?? true)
        return name.nameProblems("name") + statusReason.textProblems("statusReason") + address.textProblems("address")
            + (stops ? [.reasonForStop] : [])
            + (status.applies(to: kind) ? [] : [.statusUnfit(kind.term)])
            + (division.map(Division.isCode) ?? true
                ? [] : [.fieldWrong("division", Localized("六位数字的行政区划代码", "a division code of six digits"))])
            + (facts?.problems(for: kind, named: kind.term) ?? [])
    }
}

extension Site.Kind {
    /// What the kind is called; refusals name it too, so it stands here.
    package var term: Localized {
        switch self {
        case .coalUnderground: Localized("井工煤矿", "underground coal mine")
        case .coalOpen: Localized("露天煤矿", "open-pit coal mine")
        case .metalUnderground: Localized("金属非金属地下矿山", "underground metal or non-metal mine")
        case .metalOpen: Localized("金属非金属露天矿山", "open-pit metal or non-metal mine")
        case .tailings: Localized("尾矿库", "tailings pond")
        case .unknown: Localized("类型不明", "kind unknown")
        }
    }
}
