/// The trade that a danger belongs to (code list HD_SPECIALTY).
package enum Specialty: String, Codable, Sendable, CaseIterable {
    case ventilation, gas, outburst, drainage, dust, fire, water, rockBurst = "rock-burst", roof, mining, heading
    case electrical, hoisting, transport, blasting, monitoring, surveying, slope, dump, dam, emergency, training
    case health, surface, management, other
}

/// The accident that a danger can lead to, as statistics count them.
package enum Accident: String, Codable, Sendable, CaseIterable {
    case roof, gas, electrical, transport, blasting, water, fire, rockBurst = "rock-burst", slope, damBreach =
        "dam-breach", other
}
