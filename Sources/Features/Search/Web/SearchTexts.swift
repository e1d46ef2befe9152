import Domain
import Kernel
import Store

/// Every text of the search, Chinese first.
enum SearchTexts {
    static let title = Localized("搜索", "Search")
    static let question = Localized("找什么", "What to look for")
    static let help = Localized("可写两个字，如“风门”；几个词用空格隔开，须同时出现。", "Several words, with spaces between, must all be there.")
    static let begin = Localized("在隐患、意见、地点、矿山和人员中查找", "Look through dangers, comments, places, mines and people")
    static let none = Localized("没有找到", "Nothing found")
    static let noneHelp = Localized("换个说法，或少写几个字。", "Try another word, or fewer.")
    static let kind = Localized("种类", "Kind")
    static let facets = Localized("隐患分布", "Where the dangers stand")
    static let searching = Localized("搜索", "Search everything that can be found")
    static let counting = Localized("搜索结果中隐患的分布", "Count the dangers of a search by facet")
    static let ungraded = Localized("未定级", "not graded")

    static func name(_ kind: SearchKind) -> Localized {
        switch kind {
        case .hiddenDanger: HiddenDangerTexts.title
        case .comment: HiddenDangerTexts.comments
        case .place: Localized("地点和设备", "Places and equipment")
        case .mine: RegistryTexts.sites
        case .person: RegistryTexts.persons
        }
    }

    static func name(_ facet: HiddenDangerFacets.Facet) -> Localized {
        switch facet {
        case .state: HiddenDangerTexts.phase
        case .grade: HiddenDangerTexts.grade
        case .system: FindingTexts.system
        case .place: HiddenDangerTexts.place
        case .source: FindingTexts.source
        case .month: Localized("上报月份", "Month reported")
        }
    }

    static func all(_ number: Int, _ kind: SearchKind) -> Localized {
        Localized("查看全部 \(number) 条\(name(kind).zh)", "See all \(number): \(name(kind).en)")
    }

    /// How a counted value reads.
    static func value(_ count: HiddenDangerFacets.Count, _ facet: HiddenDangerFacets.Facet) -> Localized {
        let known: Localized? =
            switch facet {
            case .state: HiddenDanger.Phase(rawValue: count.value).map(HiddenDangerTexts.name)
            case .grade: HiddenDanger.Grade(rawValue: count.value).map(HiddenDangerTexts.name) ?? ungraded
            case .source: Finding.Source(rawValue: count.value).map(FindingTexts.name)
            case .system, .place, .month: nil
            }
        let plain = count.name ?? count.value
        return known ?? Localized(plain, plain)
    }
}
