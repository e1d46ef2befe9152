package import Kernel

/// The production systems that a mine's list is drawn from (Coal Mine Work Safety Regulation, Art. 26), and those of pits
/// and ponds.
package enum ProductionSystem: String, Codable, Sendable, CaseIterable {
    case mining, heading, ventilation, gasDrainage = "gas-drainage", monitoring, firePrevention = "fire-prevention",
        dust
    case drainage, hoisting, transport, powerSupply = "power-supply", compressedAir = "compressed-air"
    case waterSupply = "water-supply", communication, blasting, support, rockBurst = "rock-burst", surface, rescue
    case slope, dump, ore, dam, floodDischarge = "flood-discharge", tailingsDelivery = "tailings-delivery", seepage

    package var term: Localized {
        switch self {
        case .mining: Localized("采煤（采矿）", "mining")
        case .heading: Localized("掘进", "heading")
        case .ventilation: Localized("通风", "ventilation")
        case .gasDrainage: Localized("瓦斯抽采（防突）", "gas drainage and outburst prevention")
        case .monitoring: Localized("安全监控与人员定位", "monitoring and positioning")
        case .firePrevention: Localized("防灭火", "fire prevention")
        case .dust: Localized("防尘", "dust control")
        case .drainage: Localized("防治水（排水）", "water control and drainage")
        case .hoisting: Localized("提升", "hoisting")
        case .transport: Localized("运输", "transport")
        case .powerSupply: Localized("供电", "power supply")
        case .compressedAir: Localized("压风", "compressed air")
        case .waterSupply: Localized("供水施救", "water supply for rescue")
        case .communication: Localized("通信", "communication")
        case .blasting: Localized("爆破（火工品）", "blasting and explosives")
        case .support: Localized("支护与顶板", "support and roof")
        case .rockBurst: Localized("冲击地压防治", "rock-burst prevention")
        case .surface: Localized("地面生产系统", "surface works")
        case .rescue: Localized("应急救援与紧急避险", "rescue and refuge")
        case .slope: Localized("边坡", "slope")
        case .dump: Localized("排土", "dumping")
        case .ore: Localized("破碎与选矿", "crushing and dressing")
        case .dam: Localized("坝体", "dam")
        case .floodDischarge: Localized("排洪", "flood discharge")
        case .tailingsDelivery: Localized("尾矿输送与排放", "tailings delivery and discharge")
        case .seepage: Localized("排渗与回水", "seepage and water return")
        }
    }

    /// What the list of a site of this kind begins with.
    package static func usual(for kind: Site.Kind) -> [ProductionSystem] {
        switch kind {
        case .coalUnderground, .unknown:
            [
                .mining, .heading, .ventilation, .gasDrainage, .monitoring, .firePrevention, .dust, .drainage,
                .hoisting,
                .transport, .powerSupply, .compressedAir, .waterSupply, .communication, .blasting, .support, .surface,
                .rescue,
            ]
        case .metalUnderground:
            [
                .mining, .heading, .ventilation, .monitoring, .firePrevention, .dust, .drainage, .hoisting, .transport,
                .powerSupply, .compressedAir, .waterSupply, .communication, .blasting, .support, .ore, .rescue,
            ]
        case .coalOpen, .metalOpen:
            [
                .mining, .blasting, .transport, .slope, .dump, .drainage, .dust, .powerSupply, .monitoring,
                .communication,
                .ore, .rescue,
            ]
        case .tailings:
            [.dam, .floodDischarge, .tailingsDelivery, .seepage, .monitoring, .powerSupply, .communication, .rescue]
        }
    }
}
