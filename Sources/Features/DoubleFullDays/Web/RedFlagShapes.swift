import Domain
import Kernel

extension Shape<RedFlag> {
    /// Points and parts in hundredths: 9850 are 98.5.
    static let redFlag = Shape(
        "RedFlag",
        [
            .texts("awardedTo") { $0.winners.map(\.team.name) }, .list("teams", .redFlagTeam) { $0.lines },
        ])
}

extension Shape<RedFlag.Line> {
    static let redFlagTeam = Shape(
        "RedFlagTeam",
        [
            .id("team") { $0.team.id }, .text("name") { $0.team.name }, .whole("rank") { $0.rank },
            .whole("points") { $0.points }, .whole("coverage") { $0.team.coverage },
            .whole("takingPart") { $0.team.takingPart }, .whole("mendedInTime") { $0.team.mendedInTime },
            .whole("notRepeated") { $0.team.withoutRepeat },
        ])
}
