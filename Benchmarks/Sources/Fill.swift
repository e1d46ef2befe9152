import ArgumentParser
import Database
import Domain
import Foundation
import Kernel
import Policy
import Store

/// Fills a demo folder with hidden dangers by the same commands as real use, many at a time.
struct Fill: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Reports many hidden dangers at all sites of a folder.")

    /// As many as one transaction takes.
    private static let producers = 256

    /// Of the dangers found last, as many days' as this are given to somebody who has ten days; the older ones are overdue.
    private static let assignedDays = 60

    @Argument(help: "The folder of the rules, Regulations.") var regulations: String
    @Argument(help: "The data folder, with a demo in it.") var folder: String
    @Option(help: "How many dangers.") var rows = 1_000_000

    func run() async throws {
        let store = try openStore(in: folder)
        defer { store.close() }
        let workers = try await Self.workers(store)
        let rules = try HiddenDangerRules(
            RuleFiles.load(URL(filePath: regulations)), on: Zone.china.day(of: wallClock()))
        let begin = CPU.seconds()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for producer in 0..<Self.producers {
                group.addTask { try await produce(producer, workers, rules, HiddenDangerStore(store)) }
            }
            try await group.waitForAll()
        }
        let used = CPU.seconds() - begin
        let records = try await store.read { try $0.value("SELECT size AS n FROM ledger_head", as: Int.self) }
        try report(["rows": Double(rows), "records": Double(records), "per_cpu_second": Double(rows) / used])
    }

    /// One person of each site, who reports.
    private static func workers(_ store: DataStore) async throws -> [Actor] {
        try await store.read { db in
            try db.all(
                """
                SELECT site.id AS site_id, site.organisation_id, MIN(person.id) AS person_id
                FROM site JOIN person ON person.organisation_id = site.organisation_id
                GROUP BY site.id, site.organisation_id ORDER BY site.id LIMIT 100
                """
            ) { row in
                Actor(
                    person: try row["person_id"], name: "工人", role: .worker, organisation: try row["organisation_id"],
                    site: try row["site_id"])
            }
        }
    }

    private func produce(
        _ producer: Int, _ workers: [Actor], _ rules: HiddenDangerRules, _ dangers: HiddenDangerStore
    ) async throws {
        let (days, now) = (365, wallClock())
        let apart = days * 86_400 / max(rows, 1)
        for number in stride(from: producer, to: rows, by: Self.producers) {
            let at = now.adding(days: -days).adding(seconds: number * apart)
            let worker = workers[number % workers.count]
            guard let site = worker.site else { continue }
            let id = HiddenDanger.ID(at: at, random: (UInt64(number), UInt64(number) &* 0x9E37_79B9_7F4A_7C15))
            let command = ReportHiddenDanger(id: id, site: site, finding: Self.finding(number))
            _ = try await dangers.report(command, in: Context(now: at, actor: worker))
            guard number % 5 == 0 else { continue }
            try await grade(id, by: worker, at.adding(seconds: 10), dangers)
            guard at >= now.adding(days: -Self.assignedDays) else { continue }
            try await assign(id, by: worker, at.adding(seconds: 20), rules, dangers)
        }
    }

    private func grade(_ id: HiddenDanger.ID, by worker: Actor, _ at: Instant, _ dangers: HiddenDangerStore)
        async throws
    {
        _ = try await dangers.perform(
            GradeHiddenDanger(.generalB), on: id, version: nil, in: Context(now: at, actor: Self.officer(worker)))
    }

    private func assign(
        _ id: HiddenDanger.ID, by worker: Actor, _ at: Instant, _ rules: HiddenDangerRules, _ dangers: HiddenDangerStore
    ) async throws {
        let command = AssignHiddenDanger(
            person: worker.person, measures: "更换", fundsFen: 0, deadline: Zone.china.day(of: at).adding(days: 10),
            contingencyPlan: "撤人", rules: rules)
        _ = try await dangers.perform(
            command, on: id, version: nil, in: Context(now: at, actor: Self.officer(worker)))
    }

    private static func officer(_ worker: Actor) -> Actor {
        Actor(
            person: worker.person, name: "安全员", role: .safetyOfficer, organisation: worker.organisation,
            site: worker.site)
    }

    private static func finding(_ number: Int) -> Finding {
        let things = ["风门闭锁", "烟雾传感器", "单体支柱", "中央水仓", "电缆悬挂", "挡车栏", "局部通风机", "甲烷传感器"]
        let states = ["失效", "被粉尘覆盖", "初撑力不足", "淤泥未清", "脱钩拖地", "常开未复位", "风筒漏风", "超期未校"]
        let what = "\(things[number % 8])\(states[number / 8 % 8])，编号 \(number % 977)"
        return Finding(what: what, placeText: "\(1201 + number % 40) 巷", cause: .machine)
    }
}
