/// What a place of some kind says of itself.
package enum PlaceAttribute: String, AttributeKey {
    case system, purpose
    case lengthMetres, sectionSquareMetres, support, airflow, slopeDegrees
    case method, heightMetres, advanceMetresPerDay, seam
    case model, serialNumber, maMark, manufacturer, madeOn, installedOn, inspectionEveryDays, inspectedOn,
        inspectionDueOn
    case powerKilowatts, isSpecialEquipment, quantity
    case structure, capacityText
    case procedure, frequency
    case documentNumber, inForceFrom, revisedOn, reviewDueOn, boundPosts
    case longitude, latitude

    package var format: AttributeFormat {
        switch self {
        case .system: .code(ProductionSystem.allCases.map(\.rawValue))
        case .purpose, .support, .airflow, .method, .seam, .model, .serialNumber, .maMark, .manufacturer, .structure,
            .capacityText, .procedure, .frequency, .documentNumber, .boundPosts:
            .text
        case .lengthMetres: .decimal(0...100_000)
        case .sectionSquareMetres: .decimal(0...10_000)
        case .slopeDegrees: .decimal(-90...90)
        case .heightMetres, .advanceMetresPerDay: .decimal(0...1_000)
        case .madeOn, .installedOn, .inspectedOn, .inspectionDueOn, .inForceFrom, .revisedOn, .reviewDueOn: .day
        case .inspectionEveryDays: .whole(1...3_660)
        case .powerKilowatts: .decimal(0...100_000)
        case .isSpecialEquipment: .flag
        case .quantity: .whole(0...100_000)
        case .longitude: .decimal(-180...180)
        case .latitude: .decimal(-90...90)
        }
    }

    package func applies(to kind: Place.Kind) -> Bool {
        switch self {
        case .purpose: true
        case .system: kind != .rule
        case .lengthMetres, .sectionSquareMetres, .support, .airflow, .slopeDegrees: [.roadway, .face].contains(kind)
        case .method, .advanceMetresPerDay, .seam: kind == .face
        case .heightMetres: [.face, .facility, .area].contains(kind)
        case .model, .serialNumber, .maMark, .manufacturer, .madeOn, .powerKilowatts, .isSpecialEquipment:
            kind == .equipment
        case .installedOn, .inspectionEveryDays, .inspectedOn, .inspectionDueOn, .quantity:
            [.equipment, .facility].contains(kind)
        case .structure, .capacityText: kind == .facility
        case .procedure, .frequency: kind == .link
        case .documentNumber, .inForceFrom, .revisedOn, .reviewDueOn, .boundPosts: kind == .rule
        case .longitude, .latitude: kind != .rule && kind != .link
        }
    }
}
