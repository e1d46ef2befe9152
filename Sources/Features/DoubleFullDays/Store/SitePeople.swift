import Database
import Domain
import Kernel

/// Everybody on a site's roll, its contractors' people included.
struct SitePeople {
    private(set) var roll: [RollEntry] = []
    private(set) var walkers: [RoundSplit.Walker] = []
    private(set) var teams: [PersonID: OrganisationID] = [:]
    private(set) var units: [PersonID: String] = [:]
    let root: String
    let rootTeam: OrganisationID
    private var next: [PersonID: PersonID] = [:]

    static func read(of site: SiteID, on day: Day, _ posts: SitePosts, _ db: Reader) throws -> SitePeople {
        let own = try db.first("SELECT owner_path, organisation_id FROM site WHERE id = \(site)") {
            SitePeople(root: try $0["owner_path"], rootTeam: try $0["organisation_id"])
        }
        guard var people = own, let condition = try RegistryStore.rollCondition(of: site, on: day, db) else {
            throw Refusal.unknownCampaign
        }
        try db.each(
            """
            SELECT person.id, person.path, person.organisation_id, organisation.name FROM person
            JOIN organisation ON organisation.id = person.organisation_id WHERE \(condition)
            ORDER BY person.path, person.id
            """
        ) { row in
            let (id, path, team, name): (PersonID, String, OrganisationID, String) = (
                try row["id"], try row["path"], try row["organisation_id"], try row["name"]
            )
            people.roll.append(RollEntry(number: people.roll.count + 1, person: id, team: team, teamName: name))
            (people.teams[id], people.units[id]) = (team, path)
            guard path.hasPrefix(people.root) else { return }
            people.walkers.append(RoundSplit.Walker(person: id, unit: path, skills: posts.skills(of: id)))
        }
        // Where a mine goes round twice, the second pair of eyes is the next of the same unit.
        for unit in Dictionary(grouping: people.walkers, by: \.unit).values {
            for (index, walker) in unit.enumerated() {
                people.next[walker.person] = unit[(index + 1) % unit.count].person
            }
        }
        return people
    }

    private init(root: String, rootTeam: OrganisationID) { (self.root, self.rootTeam) = (root, rootTeam) }

    /// The first of those who lead; somebody at least who answers for what has no owner.
    var lead: PersonID? { (walkers.first { $0.skills.contains(.leading) } ?? walkers.first)?.person }

    func next(after person: PersonID) -> PersonID { next[person] ?? person }
}
