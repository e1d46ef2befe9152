import Database
import Domain
import Kernel

extension Demo {
    /// The posts of a mine with what each can do wrong, and who holds them.
    func makePosts(_ number: Int, _ db: Writer) throws {
        for post in Post.allCases { try put(person(post, at: number), db, founding) }
        var next = Post.allCases.count + 1
        for line in DemoTemplate.lines(Self.posts, for: Self.letter(Self.kinds[number - 1]), mine: number) {
            guard let slug = line[0], let kind = line[1].flatMap(Domain.Post.Kind.init) else { continue }
            let count = Int(line[5] ?? "") ?? 1
            let post = Domain.Post(
                id: Self.post(slug, at: number), organisation: Self.unit(line[2], at: number), name: line[3] ?? slug,
                kind: kind,
                isUnderground: line[4] == "u" && Self.kinds[number - 1].isUnderground, headcount: count,
                violations: Self.violations(line[6]))
            try put(post, db, founding)
            // A few posts stand empty, as they do.
            if (number + next) % 23 == 0, !Post.allCases.contains(where: { $0.slug == slug }) { continue }
            try fill(post, slug, count, at: number, &next, db)
        }
        try makeController(number, db)
    }

    private func fill(
        _ post: Domain.Post, _ slug: String, _ count: Int, at number: Int, _ next: inout Int, _ db: Writer
    ) throws {
        var people = Post.allCases.filter { $0.slug == slug }.map { person($0, at: number).id }
        while people.count < count {
            let person = Person(
                id: PersonID(number * 100 + next), name: Self.name(number, next), organisation: post.organisation,
                number: "\(number)\(twoDigits(next))", joinedOn: today.adding(days: -400 - next * 37))
            try put(person, db, founding)
            people.append(person.id)
            next += 1
        }
        for (index, person) in people.enumerated() {
            let held = Holding(
                id: ID("\(post.id)-\(index + 1)") ?? ID(next), post: post.id, person: person,
                organisation: post.organisation,
                from: today.adding(days: -300 - index * 11),
                assignedBy: "\(Self.mines[number - 1])任命文件〔2026〕\(index + 1) 号")
            try put(held, db, founding)
        }
    }

    /// Those who act in the story accepted their posts, but for the team leaders, whose acceptance is waited for.
    func acceptPosts() async throws {
        _ = try await store.write { db in
            for number in 1...Self.mines.count {
                for post in Post.allCases where post != .team { try accept(actor(post, at: number), db) }
            }
        }
    }

    private func accept(_ holder: Actor, _ db: Writer) throws {
        for kept in try RegistryStore.holdings(by: holder.person, db) {
            let context = try sign(Context(now: start, actor: holder), db)
            let accepted = try kept.entity.accepted(by: holder, on: context.today)
            _ = try RegistryStore.put(accepted, expecting: .anything, db, context)
        }
    }

    /// Who controls a mine is somebody of its company, and may control several.
    private func makeController(_ number: Int, _ db: Writer) throws {
        guard let kept: RegistryStore.Kept<Organisation> = try RegistryStore.find(Self.unit(nil, at: number), db),
            let company = kept.entity.parent
        else { return }
        let controller = PersonID("controller-\(company)") ?? PersonID(number)
        if try RegistryStore.find(controller, db) as RegistryStore.Kept<Person>? == nil {
            try put(Person(id: controller, name: Self.name(number + 20, 3), organisation: company), db, founding)
        }
        let post = Domain.Post(
            id: Self.post("controller", at: number), organisation: Self.unit(nil, at: number), name: "实际控制人",
            kind: .actualController, headcount: 1)
        try put(post, db, founding)
        let held = Holding(
            id: ID("\(post.id)-1") ?? ID(number), post: post.id, person: controller, organisation: post.organisation,
            manner: .concurrent, from: Self.day("2019-01-01"), assignedBy: "股权穿透核查结论")
        try put(held, db, founding)
    }

    /// `operation:what:clause!/…`, an exclamation mark for a serious one.
    private static func violations(_ text: String?) -> [Domain.Post.Violation] {
        (text ?? "").split(separator: "/").compactMap { part in
            let cells = part.drop { $0 == " " }.split(separator: ":").map(String.init)
            guard cells.count == 3, let type = Domain.Post.ViolationType(rawValue: cells[0]) else { return nil }
            let clause = String(cells[2].filter { $0 != "!" })
            return Domain.Post.Violation(
                type: type, what: cells[1], clause: ["-", ""].contains(clause) ? nil : clause,
                isSerious: cells[2].hasSuffix("!"))
        }
    }
}
