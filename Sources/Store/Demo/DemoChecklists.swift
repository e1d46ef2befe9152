import Database
import Domain
import Kernel
import Policy

extension Demo {
    /// A company and the first mine keep lines of their own; one supplied line was reworded and one left out lately, so that
    /// the campaigns before show what it read then.
    func makeChecklists() async throws {
        let company = Actor(
            person: PersonID("company") ?? Self.administrator.person, name: Self.offices[0].name, role: .company,
            organisation: OrganisationID(1), site: nil)
        let lately = now.adding(days: -10)
        try await keepLine(
            "rescue", "每名入井人员能在30秒内盲戴自救器，抽查三人", "《云岭矿业集团应急管理办法》", "第十八条", by: company, at: start,
            because: "集团应急演练后统一要求")
        try await keepLine(
            "ventilation", "局部通风机挂牌管理，专人看管并每班签名", "《青石沟煤矿通风管理制度》", "第12条",
            by: actor(.safety, at: 1), at: start, because: "通风例会决定")
        let lists = SiteChecklist.supplied(at: Self.kinds[0], on: Zone.china.day(of: lately), book)
        guard let transport = lists.first(where: { $0.about == "transport" })?.lines, let first = transport.first,
            let last = transport.last
        else { return }
        try await keepLine(
            "transport", "\(first.what.zh)，并核对当班检查牌", "《青石沟煤矿运输管理制度》", "第7条", for: first.what.zh,
            by: actor(.director, at: 1), at: lately, because: "运输事故案例警示教育后修订")
        try await keepLine(
            "transport", nil, "", "", for: last.what.zh, by: actor(.director, at: 1), at: lately,
            because: "本矿没有这类设备，经矿长办公会确认")
    }

    private func keepLine(
        _ about: String, _ words: String?, _ document: String, _ article: String, for supplied: String? = nil,
        by actor: Actor, at instant: Instant, because reason: String
    ) async throws {
        let wording = words.map { ChecklistLine.Wording(zh: $0, en: nil, document: document, article: article) }
        let command = KeepChecklistLine(
            id: ChecklistLineID(derivedFrom: ["demo", about, words ?? supplied ?? ""]), about: about,
            supplied: supplied, wording: wording, from: Zone.china.day(of: instant), reason: reason)
        _ = try await store.write { [book] db in
            try ChecklistLines.keep(command, book, in: Context(now: instant, actor: actor), db)
        }
    }
}
