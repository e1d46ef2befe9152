package import Kernel

/// Holds an open campaign on another day of its month than it was opened for, with the reason for all to read.
package struct MoveDoubleFullDay: Command {
    package let day: Day
    package let reason: String

    package init(to day: Day, reason: String) { (self.day, self.reason) = (day, reason) }

    package func decide(on campaign: DoubleFullDay, in context: Context) throws(Refusal) -> [DoubleFullDayEvent] {
        try campaign.expectUnderWay()
        guard context.today < campaign.heldOn else { throw .movedAfterBeginning(campaign.heldOn) }
        guard CampaignMonth(of: day) == campaign.month else { throw .heldOutsideMonth }
        guard day >= context.today, day != campaign.heldOn else { throw .movedNowhere }
        return [.moved(to: day, reason: try reason.stated(), by: context.actor.person)]
    }
}

extension Refusal {
    package static func movedAfterBeginning(_ day: Day) -> Refusal {
        Refusal(
            "double-full-day.begun", kind: .conflict, "\(day) 已到，双全日已经开始，不能改日。",
            "\(day) has come: the Double-Full Day has begun and cannot be moved.")
    }
    package static let movedNowhere = Refusal(
        "double-full-day.moved-nowhere", field: "heldOn", "请选择今天及以后、与原日期不同的一天。",
        "Choose another day than it has, today or later.")
}
