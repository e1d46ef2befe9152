import Database
import Domain
import Kernel
import Store

/// What the form of preferences asks; the same questions are the JSON body.
enum PreferenceForm {
    private typealias Texts = PreferenceTexts
    /// What can be switched off at all.
    static let groups = NoticeKind.Group.allCases.filter { group in
        NoticeKind.allCases.contains { $0.group == group && $0.necessity == nil }
    }
    private static let bell = Ask.several(
        Ask.choice("bell", Texts.bell, of: groups.map { Choice($0.rawValue, NoticeTexts.name($0)) }))
    private static let leastGrade = Ask.choice(
        "leastGrade", Texts.leastGrade,
        of: NoticePreferences.grades.map { Choice($0, LevelChip.name(code: $0)) }
    ).optional.help(Texts.gradeHelp.zh, Texts.gradeHelp.en)
    private static let places = Ask.several(Ask.place("places", Texts.places), most: most)
    private static let teams: Question<[OrganisationID]> = Ask.several(
        Ask.reference("teams", Texts.teams), most: most)
    private static let most = 40

    static let act = Act("preferences", .readNotices, Texts.save, bell, leastGrade, places, teams) {
        bell, leastGrade, places, teams in
        let wanted = Set(bell.compactMap(NoticeKind.Group.init(rawValue:)))
        let fixed = Set(NoticeKind.Group.allCases).subtracting(groups)
        return NoticePreferences(
            bell: wanted.union(fixed), leastGrade: leastGrade,
            places: places, teams: teams)
    }

    /// What the form shows as chosen.
    static func chosen(_ preferences: NoticePreferences) -> [String: [String]] {
        [
            "bell": preferences.bell.map(\.rawValue),
            "leastGrade": [preferences.leastGrade].compactMap(\.self),
            "places": preferences.places.map(\.text), "teams": preferences.teams.map(\.text),
        ]
    }

    /// What a person can narrow by: the upper places of the own mine and its units.
    static func options(for actor: Actor, _ db: Reader) throws -> [String: [Choice]] {
        guard let site = actor.site else { return [:] }
        let (places, teams) = (
            try RegistryStore.systems(of: site, limit: most, db), try RegistryStore.units(of: site, limit: most, db)
        )
        return ["places": places.map(choice), "teams": teams.map(choice)].filter { !$0.value.isEmpty }
    }

    private static func choice(_ known: (id: String, name: String)) -> Choice {
        Choice(known.id, Localized(known.name, known.name))
    }
}

extension Shape<NoticePreferenceStore.Kept> {
    static let noticePreferences = Shape(
        "NoticePreferences",
        [
            .texts("bell") { $0.preferences.bell.filter(PreferenceForm.groups.contains).map(\.rawValue) },
            .maybe("leastGrade") { $0.preferences.leastGrade },
            .texts("places") { $0.preferences.places.map(\.text) },
            .texts("teams") { $0.preferences.teams.map(\.text) },
            .texts("always") { _ in NoticeKind.allCases.filter { $0.necessity != nil }.map(\.rawValue) },
            .whole("version") { $0.version },
        ])
}
