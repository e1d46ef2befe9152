/// What a site says of itself beyond name and status; each fact belongs to some kinds only: a pond has no gas class.
package enum SiteAttribute: String, AttributeKey {
    case ownership, scale, capacityTonnes, workforce, mineral, opening, depthMetres, faces, headings
    case gasClass, waterType, rockBurst, combustion, dust
    case slopeHeightMetres, slopeAngleDegrees, benchHeightMetres
    case damHeightMetres, volumeCubicMetres, storedCubicMetres, pondGrade, damType, freeboardMetres, beachMetres
    case peopleDownstream, hasOnlineMonitoring
    case standardizationGrade, standardizationValidTo, supervisionClass, supervisingLevel
    case latitude, longitude, lastListedName

    package var format: AttributeFormat {
        switch self {
        case .ownership: .code(["central", "province", "local-state", "township", "private"])
        case .scale: .code(["small", "medium", "large"])
        case .capacityTonnes: .whole(0...1_000_000_000)
        case .workforce, .peopleDownstream: .whole(0...1_000_000)
        case .mineral, .lastListedName: .text
        case .opening: .code(["shaft", "incline", "adit", "combined"])
        case .depthMetres: .whole(0...5_000)
        case .faces, .headings: .whole(0...100)
        case .gasClass: .code(["low", "high", "outburst"])
        case .waterType: .code(["simple", "medium", "complex", "extreme"])
        case .rockBurst: .code(["none", "weak", "medium", "strong"])
        case .combustion: .code(["easy", "liable", "unlikely"])
        case .dust: .code(["explosive", "not-explosive"])
        case .slopeHeightMetres, .damHeightMetres, .benchHeightMetres: .decimal(0...2_000)
        case .slopeAngleDegrees: .decimal(0...90)
        case .volumeCubicMetres, .storedCubicMetres: .whole(0...10_000_000_000)
        case .pondGrade: .code(["1", "2", "3", "4", "5"])
        case .damType: .code(["upstream", "centreline", "downstream", "one-step"])
        case .freeboardMetres: .decimal(0...100)
        case .beachMetres: .decimal(0...10_000)
        case .hasOnlineMonitoring: .flag
        case .standardizationGrade: .code(["1", "2", "3", "none", "revoked"])
        case .standardizationValidTo: .day
        case .supervisionClass: .code(["A", "B", "C", "D"])
        case .supervisingLevel: .code(["nation", "province", "prefecture", "county"])
        case .latitude: .decimal(-90...90)
        case .longitude: .decimal(-180...180)
        }
    }

    package func applies(to kind: Site.Kind) -> Bool {
        if kind == .unknown { return true }
        return switch self {
        case .scale, .capacityTonnes, .waterType, .mineral: kind != .tailings
        case .opening, .depthMetres, .rockBurst: kind.isUnderground
        case .gasClass, .dust, .faces, .headings: kind == .coalUnderground
        case .combustion: kind.isCoal
        case .slopeHeightMetres, .slopeAngleDegrees, .benchHeightMetres: kind.isOpen
        case .damHeightMetres, .volumeCubicMetres, .storedCubicMetres, .pondGrade, .damType, .freeboardMetres,
            .beachMetres,
            .peopleDownstream:
            kind == .tailings
        case .hasOnlineMonitoring: kind == .tailings || kind.isOpen
        case .ownership, .workforce, .standardizationGrade, .standardizationValidTo, .supervisionClass,
            .supervisingLevel,
            .latitude, .longitude, .lastListedName:
            true
        }
    }
}
