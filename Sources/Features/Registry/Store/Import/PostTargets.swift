import Database
import Domain
import Kernel

/// The posts of a mine, by department and name.
struct PostTarget: EntityTarget {
    let kind = PeopleSheets.posts
    func isFor(_ role: Role) -> Bool { SheetTargets.keepMine.contains(role) }

    func id(_ record: SheetRecord, _ sheet: SheetLookup) throws -> PostID {
        guard let name = record["name"], let text = record["site"], let site = SiteID(text) else {
            throw Refusal.mineUnknown
        }
        let of = try sheet.organisation(record["organisation"], of: site)
        let known = try sheet.db.first(
            "SELECT id FROM post WHERE organisation_id = \(of) AND name = \(name) ORDER BY id LIMIT 1"
        ) {
            try $0["id"] as PostID
        }
        return known ?? derived(of.text, name)
    }

    func entity(_ record: SheetRecord, _ id: PostID, after before: Post?, _ sheet: SheetLookup) throws -> Post {
        guard let site = SiteID(record["site"] ?? "") else { throw Refusal.mineUnknown }
        var post =
            try before
            ?? Post(
                id: id, organisation: sheet.organisation(record["organisation"], of: site), name: record["name"] ?? "",
                kind: .other)
        post.kind = record["kind"].flatMap(Post.Kind.init) ?? post.kind
        post.isUnderground = record["isUnderground"].map { $0 == "yes" } ?? post.isUnderground
        post.headcount = record.int("headcount") ?? post.headcount
        post.endedOn = record.day("endedOn") ?? post.endedOn
        return post
    }

    func values(_ post: Post, _ db: Reader) throws -> [String: String] {
        var values = [
            "name": post.name, "kind": post.kind.rawValue, "isUnderground": post.isUnderground ? "yes" : "no",
        ]
        (values["headcount"], values["endedOn"]) = (post.headcount.map(String.init), post.endedOn?.text)
        values["site"] = try RegistryStore.site(of: post.organisation, db)?.text
        values["organisation"] =
            (try RegistryStore.find(post.organisation, db) as RegistryStore.Kept<Organisation>?)?.entity.name
        return values
    }
}

/// Who holds which post from when to when.
struct HoldingTarget: EntityTarget {
    let kind = PeopleSheets.holdings
    func isFor(_ role: Role) -> Bool { SheetTargets.keepMine.contains(role) }

    func id(_ record: SheetRecord, _ sheet: SheetLookup) throws -> ID<HoldingSubject> {
        let (post, person) = try parts(record, sheet)
        let from = record["from"] ?? ""
        let known = try sheet.db.first(
            "SELECT id FROM holding WHERE person_id = \(person) AND from_on = \(from) AND post_id = \(post) ORDER BY id LIMIT 1"
        ) { try $0["id"] as ID<HoldingSubject> }
        return known ?? derived(post.text, person.text, from)
    }

    func entity(_ record: SheetRecord, _ id: ID<HoldingSubject>, after before: Holding?, _ sheet: SheetLookup) throws
        -> Holding
    {
        let (post, person) = try parts(record, sheet)
        guard let from = record.day("from"), let kept: RegistryStore.Kept<Post> = try RegistryStore.find(post, sheet.db)
        else { throw Refusal.rowUnknown("post", record["post"] ?? "") }
        var holding =
            before ?? Holding(id: id, post: post, person: person, organisation: kept.entity.organisation, from: from)
        holding.manner = record["manner"].flatMap(Holding.Manner.init) ?? holding.manner
        holding.to = record.day("to") ?? holding.to
        holding.assignedBy = record["assignedBy"] ?? holding.assignedBy
        return holding
    }

    private func parts(_ record: SheetRecord, _ sheet: SheetLookup) throws -> (PostID, PersonID) {
        guard let site = SiteID(record["site"] ?? ""), let post = record["post"], let person = record["person"] else {
            throw Refusal.mineUnknown
        }
        let id: PostID = try sheet.one(
            "SELECT id FROM post WHERE site_id = \(site) AND (name = \(post) OR id = \(post)) ORDER BY id LIMIT 2",
            "post", post)
        return (id, try sheet.person(person, of: site, field: "person"))
    }

    func values(_ holding: Holding, _ db: Reader) throws -> [String: String] {
        var values = ["manner": holding.manner.rawValue, "from": holding.from.text]
        (values["to"], values["assignedBy"]) = (holding.to?.text, holding.assignedBy)
        values["site"] = try RegistryStore.site(of: holding.organisation, db)?.text
        values["post"] = (try RegistryStore.find(holding.post, db) as RegistryStore.Kept<Post>?)?.entity.name
        values["person"] = (try RegistryStore.find(holding.person, db) as RegistryStore.Kept<Person>?)?.entity.number
        return values
    }
}
