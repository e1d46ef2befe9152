import Database
import Domain
import Kernel

extension Demo {
    /// A mine as a whole: its organisation and people, its tree, its papers, its approved lists.
    func makeMine(_ number: Int) async throws {
        _ = try await store.write { db in
            try makeSite(number, db)
            try makeUnits(number, db)
            try makePosts(number, db)
            try makePlaces(number, db)
            try makePapers(number, db)
            try makeContractors(number, db)
            try approveLists(number, db)
        }
    }

    /// Three mines in four have approved lists; since then something was added, so that the lists show it.
    private func approveLists(_ number: Int, _ db: Writer) throws {
        guard number % 4 != 0 else { return }
        let context = Context(now: start.adding(days: 20), actor: actor(.manager, at: number))
        for list in FourList.allCases {
            let id = ListApproval.ID("\(number)-\(list.rawValue)-1") ?? ListApproval.ID(number)
            _ = try RegistryStore.approve(list, at: SiteID(number), as: id, note: "首次建立清单", db, context)
        }
        let added = Place(
            id: Self.place("e-added", at: number), site: SiteID(number), kind: .equipment, name: "便携式气体检测报警仪（新增）",
            code: "\(number)-E-ADDED", facts: Attributes([.quantity: "40", .model: "JCB4"]))
        let later = Context(now: start.adding(days: 60), actor: actor(.safety, at: number))
        _ = try RegistryStore.put(added, expecting: .nothing, db, later)
    }

    private func makeSite(_ number: Int, _ db: Writer) throws {
        let (name, kind) = (Self.mines[number - 1], Self.kinds[number - 1])
        let company = [1, 1, 1, 2, 2, 2, 1, 3, 3, 2, 3, 3][number - 1]
        try put(
            Organisation(id: Self.unit(nil, at: number), parent: OrganisationID(company), level: .mine, name: name), db,
            founding)
        let county = number % 2 == 1 ? "990101" : "990102"
        let status: Site.Status = [3: .rectifying, 6: .stopped, 12: .closing][number] ?? .producing
        let site = Site(
            id: SiteID(number), name: name, kind: kind, status: status, organisation: Self.unit(nil, at: number),
            supervisor: OrganisationID(county) ?? OrganisationID(990000),
            statusReason: [3: "重大事故隐患停产整顿", 6: "工作面搬家，企业自行停产", 12: "库容到限，按计划闭库"][number],
            statusSince: status == .producing ? nil : today.adding(days: -20), division: county,
            address: number % 2 == 1 ? "青石县沟口镇" : "白水县河湾乡", facts: Self.siteFacts(number, kind))
        try put(site, db, founding)
    }

    private func makeUnits(_ number: Int, _ db: Writer) throws {
        for line in DemoTemplate.lines(Self.units, for: Self.letter(Self.kinds[number - 1]), mine: number) {
            let unit = Organisation(
                id: Self.unit(line[0], at: number), parent: Self.unit(line[2], at: number),
                level: line[1].flatMap(Organisation.Level.init) ?? .section, name: line[3] ?? "")
            try put(unit, db, founding)
        }
    }

    private func makePlaces(_ number: Int, _ db: Writer) throws {
        var chance = SeededGenerator(seed: seed &* 31 &+ UInt64(number))
        for line in Self.placeLines(at: number) {
            guard let slug = line[0], let kind = line[1].flatMap(Place.Kind.init) else { continue }
            var place = Place(
                id: Self.place(slug, at: number), site: SiteID(number),
                parent: line[2].map { Self.place($0, at: number) },
                kind: kind, name: line[3] ?? slug, code: "\(number)-\(slug.uppercased())",
                owner: line[4].map { .post(Self.post($0, at: number)) })
            // Some items have nobody yet: the lists show such gaps.
            if Int.random(in: 0..<14, using: &chance) == 0 { place.owner = nil }
            for (name, value) in line.pairs(5) { PlaceAttribute(rawValue: name).map { place.facts[$0] = value } }
            try put(place, db, founding)
        }
    }

    static func siteFacts(_ number: Int, _ kind: Site.Kind) -> Attributes<SiteAttribute> {
        var facts = Attributes<SiteAttribute>()
        for line in DemoTemplate.lines(Self.factLines, for: letter(kind), mine: number) {
            for (name, value) in line.pairs(0) {
                let values = value.split(separator: ",").map(String.init)
                guard !values.isEmpty, let key = SiteAttribute(rawValue: name) else { continue }
                facts[key] = values[number % values.count]
            }
        }
        return facts
    }

    /// kinds | facts; of several values a mine takes the one of its number.
    private static let factLines = """
        comqp | ownership=province,local-state,private; workforce=420,365,510; supervisionClass=A,B,B,C; \
            supervisingLevel=county,prefecture; standardizationGrade=1,2,2,3; standardizationValidTo=2027-06-30,2028-03-31
        comqp | latitude=26.415,26.482,26.533,26.377,26.702,26.318,26.611,26.224,26.563,26.451,26.284,26.655; \
            longitude=105.218,105.304,105.411,105.157,105.366,105.489,104.982,105.271,105.618,105.073,105.562,105.197
        c | capacityTonnes=900000,1200000,600000,300000,450000,1500000; scale=medium,large,medium,small; opening=incline,combined
        c | gasClass=outburst,low,high,low,high,outburst; waterType=medium,complex,simple,medium; rockBurst=none,weak,none,none
        c | combustion=liable,easy,unlikely; dust=explosive,not-explosive; depthMetres=420,510,380,265; faces=1,2,1; headings=2,3
        o | capacityTonnes=3000000; scale=large; waterType=simple; combustion=liable; slopeHeightMetres=96; slopeAngleDegrees=38
        oq | benchHeightMetres=12; hasOnlineMonitoring=yes,no
        m | capacityTonnes=300000,450000; scale=medium; mineral=铁矿,铅锌矿; waterType=medium,simple; depthMetres=320,480; opening=combined
        m | rockBurst=none
        q | capacityTonnes=500000; mineral=石灰岩; waterType=simple; slopeHeightMetres=72; slopeAngleDegrees=52; scale=medium
        p | damHeightMetres=62,38.5; volumeCubicMetres=4200000,1850000; storedCubicMetres=3100000,1790000; pondGrade=3,4
        p | damType=upstream; freeboardMetres=2.6,1.4; beachMetres=112,64; peopleDownstream=86,0; hasOnlineMonitoring=yes,no
        """
}
