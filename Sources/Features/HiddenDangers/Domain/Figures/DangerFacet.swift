package import Kernel

/// By what the figures of dangers are divided.
package enum DangerFacet: String, Sendable, CaseIterable {
    /// All together, under one empty key.
    case whole
    case state, grade, place, system, cause, source, specialty
    /// The responsible person, the person who reported, and everybody who decided on an extension.
    case person, reporter, approver
    /// The month in which it was closed.
    case ended
}

/// How much of a danger those see who are above its mine: a major one, one that officials found, or its count alone.
package enum DangerSight: String, Sendable, CaseIterable {
    case major, official, general

    package init(_ danger: HiddenDanger) {
        self = danger.isMajor ? .major : danger.finding.foundBy.isOfficial ? .official : .general
    }
}

extension HiddenDanger {
    /// What it adds to each key of a facet; a facet of which nothing is known gets nothing.
    package func figures(by facet: DangerFacet, _ own: DangerFigures, _ zone: Zone) -> [String: DangerFigures] {
        guard facet != .approver else { return decided }
        return key(of: facet, zone).map { [$0: own] } ?? [:]
    }

    private func key(of facet: DangerFacet, _ zone: Zone) -> String? {
        switch facet {
        case .whole: ""
        case .state: phase.rawValue
        case .grade: grade?.rawValue
        case .place: finding.place?.text
        case .system: finding.system?.text
        case .cause: finding.cause?.rawValue
        case .source: finding.source.rawValue
        case .specialty: finding.specialty?.rawValue
        case .person: assignment?.person.text
        case .reporter: reportedBy?.text
        case .approver: nil
        case .ended: phase == .closed ? endedAt.map { Month(of: zone.day(of: $0)).text } : nil
        }
    }

    private var decided: [String: DangerFigures] {
        decisions.reduce(into: [:]) { all, pair in
            var figures = DangerFigures()
            figures[.all] = 1
            if isCounted {
                (figures[.found], figures[.granted], figures[.refused]) = (1, pair.value.granted, pair.value.refused)
                figures[.extended] = pair.value.granted > 0 ? 1 : 0
            }
            all[pair.key.text] = figures
        }
    }
}
