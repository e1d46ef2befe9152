package import Kernel

extension DoubleFullDay {
    /// What a campaign begins with.
    package struct Opening: Codable, Hashable, Sendable {
        package let id: DoubleFullDayID
        package let site: SiteID
        package let month: CampaignMonth
        /// The day that the calendar rule names.
        package let plannedOn: Day
        package let heldOn: Day
        /// Why it is held on another day than planned.
        package let movedBecause: String?
        package let turns: Int
        package let items: Int
        package let people: Int
        /// Which approved version of each of the four lists it was frozen beside.
        package let lists: [ListMark]
        package let by: PersonID
        package let at: Instant
    }

    package struct Move: Codable, Hashable, Sendable {
        package let to: Day
        package let reason: String
    }

    package struct ListMark: Codable, Hashable, Sendable {
        package let list: FourList
        /// `nil` when the list was never approved.
        package let approved: Int?
        package let items: Int

        package init(list: FourList, approved: Int?, items: Int) {
            (self.list, self.approved, self.items) = (list, approved, items)
        }
    }

    /// What a campaign ended with: counted by the house, signed by the mine's manager.
    package struct Closing: Codable, Hashable, Sendable {
        package let figures: Figures
        package let conclusion: String
        /// What holds for every item that was not looked at and has no reason of its own.
        package let leftBecause: String?
        package let by: PersonID
        package let at: Instant
        /// The whole report as it was signed; records of the first version have none.
        package let report: CloseOut?
        /// Who bore the red flag, with the points of every team; records of the first version have none.
        package let flag: RedFlag?
    }

    /// How far a campaign has come; `due` is what was frozen and never shrinks.
    package struct Figures: Codable, Hashable, Sendable {
        package var items: Share
        package var people: Share
        package var found: Int

        package init(items: Share, people: Share, found: Int) {
            (self.items, self.people, self.found) = (items, people, found)
        }
    }

    package struct Share: Codable, Hashable, Sendable {
        package var due: Int
        package var done: Int
        package var notApplicable: Int

        package init(due: Int, done: Int, notApplicable: Int) {
            (self.due, self.done, self.notApplicable) = (due, done, notApplicable)
        }

        package var notDone: Int { due - done - notApplicable }

        /// Per cent done of what applies, rounded down: 100 means all.
        package var percent: Int {
            let applicable = due - notApplicable
            return applicable > 0 ? done * 100 / applicable : 100
        }
    }
}
