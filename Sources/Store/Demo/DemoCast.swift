import Domain
import Kernel

extension Demo {
    /// Who works at every demo mine.
    enum Post: Int, CaseIterable {
        case worker = 1, chief, safety, manager

        var role: Role {
            switch self {
            case .worker: .worker
            case .chief: .sectionChief
            case .safety: .safetyOfficer
            case .manager: .mineManager
            }
        }

        var title: String {
            switch self {
            case .worker: "采煤工"
            case .chief: "区长"
            case .safety: "安全员"
            case .manager: "矿长"
            }
        }
    }

    func person(_ post: Post, at mine: Int) -> Person {
        Person(
            id: PersonID(mine * 100 + post.rawValue), name: "\(post.title)\(Self.numerals[mine - 1])",
            organisation: OrganisationID(1000 + mine))
    }

    func actor(_ post: Post, at mine: Int) -> Actor {
        let person = person(post, at: mine)
        return Actor(
            person: person.id, name: person.name, role: post.role, organisation: person.organisation, site: SiteID(mine))
    }

    private static let numerals = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸", "子", "丑"]
}

/// A small generator with a seed (SplitMix64), so that the same seed tells the same story.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
