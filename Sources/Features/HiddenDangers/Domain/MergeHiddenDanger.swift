package import Kernel

/// Joins a duplicate to the danger that goes on; both keep the other's number.
package struct MergeHiddenDanger: Command {
    package let into: HiddenDanger.ID
    package init(into: HiddenDanger.ID) { self.into = into }

    package func decide(on danger: HiddenDanger, in context: Context) throws(Refusal) -> [HiddenDangerEvent] {
        try danger.expect(.merger)
        return [.merged(into: into, at: context.now)]
    }

    /// What happens to the danger that takes the duplicate.
    package func decide(on danger: HiddenDanger, into other: HiddenDanger) throws(Refusal) -> HiddenDangerEvent {
        guard danger.id != other.id, danger.site == other.site else { throw .mergedElsewhere }
        guard !other.phase.isEnded, danger.isNearMiss == other.isNearMiss else { throw .mergedIntoEnded }
        guard !danger.isOpenlyListed else { throw .listedStaysOpen }
        if let grade = danger.grade { guard let kept = other.grade, kept >= grade else { throw .mergedIntoLower } }
        return .duplicateTaken(danger.id)
    }
}
