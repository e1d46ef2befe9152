package import Kernel

/// What a list of mines says of one of them.
package struct SiteFacts: Codable, Hashable, Sendable {
    package let id: SiteID?
    package var name: String
    package var kind: Site.Kind
    package var status: Site.Status
    package var owner: String?
    /// Approved capacity in tonnes a year.
    package var capacityTonnes: Int?
    package var workforce: Int?
    package var latitude: Double?
    package var longitude: Double?

    /// Rows that repeat an id are parts of one mine: the earlier row's answers stand, gaps are filled, and the
    /// liveliest state of any part is the mine's.
    package mutating func merge(_ other: SiteFacts) {
        if kind == .unknown { kind = other.kind }
        if other.status.liveliness > status.liveliness { status = other.status }
        owner = owner ?? other.owner
        capacityTonnes = capacityTonnes ?? other.capacityTonnes
        workforce = workforce ?? other.workforce
        latitude = latitude ?? other.latitude
        longitude = longitude ?? other.longitude
    }

    static let kinds: [String: Site.Kind] = [
        "underground": .coalUnderground, "surface": .coalOpen, "underground_and_surface": .coalUnderground,
        "unknown": .unknown, "井工": .coalUnderground, "露天": .coalOpen,
    ].merging(Site.Kind.allCases.map { ($0.rawValue, $0) }) { first, _ in first }

    static let statuses: [String: Site.Status] = [
        "operating": .producing, "retired": .closed, "mothballed": .stopped, "shelved": .proposed,
        "正常生产": .producing, "停产": .stopped, "关闭": .closed,
    ].merging(Site.Status.allCases.map { ($0.rawValue, $0) }) { first, _ in first }
}

extension Site.Status {
    /// What goes on there, from nothing to production.
    fileprivate var liveliness: Int {
        switch self {
        case .unknown: 0
        case .cancelled: 1
        case .closed: 2
        case .proposed: 3
        case .closing: 4
        case .stopped: 5
        case .rectifying: 6
        case .construction: 7
        case .trial: 8
        case .producing: 9
        }
    }
}
