import Domain
import Kernel

extension Demo {
    /// Who of every demo mine acts in its history; all are invented.
    enum Post: Int, CaseIterable {
        case worker = 1, chief, safety, manager, team, director

        var role: Role {
            switch self {
            case .worker: .worker
            case .chief: .sectionChief
            case .safety: .safetyOfficer
            case .manager: .mineManager
            case .team: .teamLeader
            case .director: .safetyDirector
            }
        }

        /// The post of the template that they hold.
        var slug: String {
            switch self {
            case .worker: "worker"
            case .chief: "chief"
            case .safety: "officer"
            case .manager: "manager"
            case .team: "team"
            case .director: "director"
            }
        }

        /// The unit of the template where they work.
        var unit: String? {
            switch self {
            case .worker, .team: "cut1"
            case .chief: "cut"
            case .safety: "safety"
            case .manager, .director: nil
            }
        }
    }

    func person(_ post: Post, at mine: Int) -> Person {
        Person(
            id: PersonID(mine * 100 + post.rawValue), name: Self.name(mine, post.rawValue),
            organisation: Self.unit(post.unit, at: mine),
            number: "\(mine)\(twoDigits(post.rawValue))", joinedOn: Self.day("2021-03-01"))
    }

    func actor(_ post: Post, at mine: Int) -> Actor {
        let person = person(post, at: mine)
        return Actor(
            person: person.id, name: person.name, role: post.role, organisation: Self.unit(nil, at: mine),
            site: SiteID(mine))
    }

    static func day(_ text: String) -> Day { Day(text) ?? Day(daysSinceEpoch: 0) }

    /// A name for the n-th person of a mine; surnames and given names come round at different times, so none repeats there.
    static func name(_ mine: Int, _ number: Int) -> String {
        let index = mine * 61 + number
        let (surname, given) = (surnames[index * 7 % surnames.count], givenNames[index * 11 % givenNames.count])
        return String(surname) + given
    }

    private static let surnames = Array("石林江白顾岳梁秦段卢贺骆庄温柏沈陆蒋苗尹陶翁穆季")
    private static let givenNames = [
        "小川", "大松", "远山", "安平", "长明", "正源", "青禾", "向阳", "立冬", "春生", "秋实", "海棠", "晓岚", "北望", "南溪", "守拙",
        "知夏", "若谷", "行舟", "望舒", "景行", "怀瑾", "云帆", "思齐", "稼轩", "鸣皋", "临溪", "星野", "牧之", "听泉", "和光",
    ]
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
