import Database
import Domain
import Kernel

extension Demo {
    private static let province: [(code: String, name: String)] = [
        ("990000", "云岭省"), ("990100", "石川市"), ("990101", "青石县"), ("990102", "白水县"),
    ]

    private static let bodies: [(Int, Int?, Organisation.Level, Organisation.Office?, String, String?)] = [
        (990000, nil, .province, .mineSafety, "云岭省矿山安全监管局", "990000"),
        (990100, 990000, .prefecture, .mineSafety, "石川市矿山安全监管局", "990100"),
        (990101, 990100, .county, .mineSafety, "青石县矿山安全监管局", "990101"),
        (990102, 990100, .county, .mineSafety, "白水县矿山安全监管局", "990102"),
        (990900, nil, .province, .nationalInspection, "国家矿山安全监察局云岭局", "990000"),
        (990901, 990900, .prefecture, .nationalInspection, "云岭局监察执法一处", "990100"),
        (990200, nil, .province, .naturalResources, "云岭省自然资源厅", "990000"),
        (990201, 990200, .prefecture, .naturalResources, "石川市自然资源局", "990100"),
        (990300, nil, .county, .police, "青石县公安局", "990101"), (990301, nil, .county, .police, "白水县公安局", "990102"),
        (990400, nil, .prefecture, .powerSupply, "石川供电公司", "990100"),
        (990500, nil, .county, .government, "青石县人民政府", "990101"),
        (990501, nil, .county, .government, "白水县人民政府", "990102"),
        (1, nil, .company, nil, "云岭矿业集团", nil), (2, nil, .company, nil, "白水能源有限公司", nil),
        (3, nil, .company, nil, "石川有色金属公司", nil), (4, 1, .contractor, nil, "宏远矿山建设公司", nil),
        (5, nil, .contractor, nil, "恒基爆破工程公司", nil),
    ]

    /// Divisions, public offices and companies.
    func makeOffices() async throws {
        let founding = founding
        _ = try await store.write { db in
            for (code, name) in Self.province {
                try put(Division(code: code, name: name, validFrom: Self.day("2012-01-01")), db, founding)
            }
            let old = Division(
                code: "990121", name: "青石矿区", validFrom: Self.day("1995-01-01"), validTo: Self.day("2011-12-31"),
                successor: "990101")
            try put(old, db, founding)
            for (id, parent, level, office, name, division) in Self.bodies {
                let body = Organisation(
                    id: OrganisationID(id), parent: parent.map { OrganisationID($0) }, level: level, name: name,
                    office: office,
                    division: division)
                try put(body, db, founding)
            }
            try makeCompetences(db)
        }
    }

    func put(_ entity: some RegistryRow, _ db: Writer, _ context: Context) throws {
        _ = try RegistryStore.put(entity, expecting: .nothing, db, context)
    }
}
