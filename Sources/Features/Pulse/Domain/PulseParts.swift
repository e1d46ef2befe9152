package import Kernel

extension Pulse {
    package struct Opening: Codable, Hashable, Sendable {
        /// That of its campaign: a campaign has one pulse.
        package let id: PulseID
        package let site: SiteID
        package let month: CampaignMonth
        /// From this day on nobody answers any more.
        package let closesOn: Day
        /// Fewer people than this are never shown as a group.
        package let smallest: Int
        package let groups: [Group]
    }

    /// Teams whose answers are counted together from the first on; those of a small team are nowhere counted alone.
    package struct Group: Codable, Hashable, Sendable {
        package let number: Int
        package let teams: [Team]
        package var people: Int { teams.map(\.people).reduce(0, +) }

        package init(number: Int, teams: [Team]) { (self.number, self.teams) = (number, teams) }
    }

    package struct Team: Codable, Hashable, Sendable {
        package let id: OrganisationID
        package let name: String
        package let people: Int

        package init(id: OrganisationID, name: String, people: Int) {
            (self.id, self.name, self.people) = (id, name, people)
        }
    }

    /// What may be shown when it is over: groups in which enough people answered, and no finer count anywhere.
    package struct Result: Codable, Hashable, Sendable {
        /// How many answered; fewer than may be shown say no more than that.
        package let answered: Int
        package let groups: [Share]

        /// The whole mine; `nil` where too few answered.
        package var whole: PulseTally? {
            groups.isEmpty ? nil : groups.reduce(into: PulseTally()) { $0.add($1.tally) }
        }
    }

    package struct Share: Codable, Hashable, Sendable {
        package let teams: [String]
        package let people: Int
        package let tally: PulseTally
    }

    /// What the manager says to it in writing, for all of the mine to read.
    package struct Reply: Codable, Hashable, Sendable {
        package let text: String
        package let by: PersonID
        package let at: Instant
    }
}
