import Database
import Domain
import Kernel

extension Demo {
    /// Licences, some of them near their end, and the figures of twelve months.
    func makePapers(_ number: Int, _ db: Writer) throws {
        let kind = Self.kinds[number - 1]
        let kinds: [(Licence.Kind, String, Int)] =
            [(.workSafety, "云岭省矿山安全监管局", 40 + number * 61), (.business, "石川市市场监管局", 2_000)]
            + (kind == .tailings ? [] : [(.mining, "云岭省自然资源厅", 300 + number * 97)])
            + (kind == .tailings ? [] : [(.explosives, "公安机关", number == 4 ? -6 : number * 25)])
        for (kind, organ, days) in kinds {
            let licence = Licence(
                id: ID("\(number)-\(kind.rawValue)") ?? ID(number), site: SiteID(number), kind: kind,
                number: "(云)DEMO-\(kind.rawValue.uppercased())-\(1000 + number)", organ: organ,
                validFrom: today.adding(days: days - 1_095), validTo: today.adding(days: days),
                state: number == 3 && kind == .workSafety ? .withheld : .valid)
            try put(licence, db, founding)
        }
        try makeFigures(number, kind, db)
    }

    private func makeFigures(_ number: Int, _ kind: Site.Kind, _ db: Writer) throws {
        var chance = SeededGenerator(seed: seed &* 77 &+ UInt64(number))
        let yearly = Self.siteFacts(number, kind).whole(.capacityTonnes) ?? 0
        for back in (1...12).reversed() {
            let period = Self.month(before: today, by: back)
            let output = yearly / 12 * Int.random(in: 82...104, using: &chance) / 100
            var figures: [(DatedFact.Kind, Int, String)] = [
                (.safetyMoneyExtracted, 180_000 + output / 2, "财务科台账"),
                (.safetyMoneySpent, 120_000 + Int.random(in: 0...150_000, using: &chance), "财务科台账"),
            ]
            if kind == .tailings {
                figures.append((.storedTailings, 1_600_000 + number * 100_000 - back * 9_000, "库容测量报告"))
            } else {
                figures += [
                    (.output, output, "调度日报汇总"),
                    (.peopleUnderground, 60 + Int.random(in: 0...38, using: &chance), "人员定位系统"),
                ]
            }
            if kind.isUnderground { figures.append((.preparedReserves, 6 + back % 5, "地测报表")) }
            if kind == .coalUnderground { figures.append((.faces, 1 + number % 2, "采掘接续计划")) }
            if number == 1, back == 3 {
                // The last one that this mine held on paper.
                figures += zip(PastCampaign.kinds, [14, 46, 2, 61, 72]).map { ($0, $1, "双全日总结（纸质）") }
            }
            for (fact, value, source) in figures { try put(figure(number, fact, period, value, source), db, founding) }
        }
        if yearly > 0 {
            let year = String(today.year)
            try put(figure(number, .approvedCapacity, year, yearly, "生产能力公告"), db, founding)
        }
    }

    private func figure(_ number: Int, _ kind: DatedFact.Kind, _ period: String, _ value: Int, _ source: String)
        -> DatedFact
    {
        DatedFact(
            id: ID("\(number)-\(kind.rawValue)-\(period)") ?? ID(number), site: SiteID(number), kind: kind,
            period: period,
            value: DecimalText(value), source: source)
    }

    /// `2026-10`: the month so many before that of a day.
    private static func month(before day: Day, by months: Int) -> String {
        let index = day.year * 12 + day.month - 1 - months
        return "\(index / 12)-\(twoDigits(index % 12 + 1))"
    }

    /// Some mines have headings driven or blasts made by others, whose people count in the roll.
    func makeContractors(_ number: Int, _ db: Writer) throws {
        guard number % 3 == 1 else { return }
        let isUnderground = Self.kinds[number - 1].isUnderground
        let contractor = OrganisationID(isUnderground ? 4 : 5)
        let contract = Contract(
            id: ID("\(number)-contract") ?? ID(number), site: SiteID(number), contractor: contractor,
            kind: isUnderground ? .heading : .blasting, scope: isUnderground ? "二采区准备巷道掘进" : "穿孔爆破",
            number: "DEMO-\(2026_000 + number)", from: today.adding(days: -200), to: today.adding(days: 160))
        try put(contract, db, founding)
        for index in 1...4 {
            let person = Person(
                id: PersonID("\(number)-ext-\(index)") ?? PersonID(index), name: Self.name(number + 40, index),
                organisation: contractor)
            try put(person, db, founding)
            let work = Engagement(
                id: ID("\(number)-ext-\(index)") ?? ID(index), site: SiteID(number), contract: contract.id,
                person: person.id,
                from: today.adding(days: -190), to: index == 4 ? today.adding(days: -30) : nil)
            try put(work, db, founding)
        }
        let project = Project(
            id: ID("\(number)-project") ?? ID(number), site: SiteID(number), contract: contract.id,
            name: isUnderground ? "二采区轨道上山" : "+1228 平台穿爆", manager: PersonID("\(number)-ext-1"),
            from: today.adding(days: -180))
        try put(project, db, founding)
    }
}
