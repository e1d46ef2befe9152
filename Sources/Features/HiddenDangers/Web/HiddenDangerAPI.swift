import Database
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import NIOCore
import Store

/// Version 1 of the JSON interface to hidden dangers: the same nouns as the pages, problems by RFC 9457.
package struct HiddenDangerAPI: Sendable {
    private let desk: Desk
    private let dangers: HiddenDangerStore

    package init(_ desk: Desk) { (self.desk, dangers) = (desk, HiddenDangerStore(desk.store)) }

    package func add(to routes: Routes) {
        routes.router.get("api/v1/hidden-dangers", use: list)
        routes.router.post("api/v1/hidden-dangers", use: report)
        routes.router.get("api/v1/hidden-dangers/:id", use: show)
        for act in HiddenDangerAct.all { add(act, to: routes) }
    }

    fileprivate struct Item: Encodable {
        let id, what, state, site: String
        let grade, place, assignee, deadline: String?
        let reportedAt: String
    }

    private struct Page: Encodable {
        let items: [Item]
        let total: Int
        let next: String?
    }

    private struct Reported: Encodable {
        let id, what, state, site, href: String
        let ledgerIndex: Int
    }

    /// The smallest accepted body is `{"what": "…"}`.
    private struct Report: Decodable {
        let what: String
        let place: String?
    }

    @Sendable private func list(_ request: Request, _ context: AppContext) async throws -> Response {
        try await problems(request) {
            let query = request.uri.queryParameters.reduce(into: [String: String]()) { $0[String($1.key)] = String($1.value) }
            let filter = HiddenDangerFilter(query)
            return try await desk.read(request, .readHiddenDangers) { db, visit in
                let page = try HiddenDangerStore.page(filter, for: visit.actor, db)
                let last = page.rows.count == filter.limit ? page.rows.last : nil
                let next = last.map { HiddenDangerCursor(reportedAt: $0.reportedAt, id: $0.id).text }
                let items = page.rows.map { Item($0, visit.context.zone) }
                return try Response(json: Page(items: items, total: page.total, next: next))
            }
        }
    }

    @Sendable private func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let id = HiddenDanger.ID(context.parameters.get("id") ?? "")
        return try await problems(request) {
            try await desk.read(request, .readHiddenDangers) { db, visit in
                guard let id, let kept = try HiddenDangerStore.find(id, for: visit.actor, db)
                else { throw Refusal.unknownHiddenDanger }
                return try Response(json: Item(kept.danger, visit.context.zone), etag: kept.version)
            }
        }
    }

    @Sendable private func report(_ request: Request, _ context: AppContext) async throws -> Response {
        let body = try await request.body.collect(upTo: context.maxUploadSize)
        return try await problems(request) {
            let visit = try await desk.visitor(request, .reportHiddenDanger, form: nil)
            guard let site = visit.actor.site else { throw Refusal.notPermitted }
            guard let report = try? JSONDecoder().decode(Report.self, from: Data(body.readableBytesView)) else { throw Refusal.notJSON }
            let finding = Finding(what: report.what, placeText: report.place)
            let command = ReportHiddenDanger(id: .fresh(at: visit.now), site: site, finding: finding)
            let committed = try await dangers.report(command, in: visit.context)
            let danger = committed.value.danger
            let href = "/api/v1/hidden-dangers/\(danger.id)"
            let answer = Reported(
                id: danger.id.text, what: finding.what, state: danger.phase.rawValue, site: site.text, href: href,
                ledgerIndex: committed.indexes.lowerBound)
            var response = try Response(json: answer, status: .created)
            response.headers[.location] = href
            return response
        }
    }

    /// `POST /api/v1/hidden-dangers/{id}/{noun}` with the fields of the form as JSON; `If-Match` refuses a stale change.
    private func add(_ act: HiddenDangerAct, to routes: Routes) {
        routes.router.post("api/v1/hidden-dangers/:id/\(act.noun)") { request, context in
            let body = try await request.body.collect(upTo: context.maxUploadSize)
            let id = HiddenDanger.ID(context.parameters.get("id") ?? "")
            return try await problems(request) {
                let visit = try await desk.visitor(request, act.permission, form: nil)
                guard let id else { throw Refusal.unknownHiddenDanger }
                guard let form = Form(json: Data(body.readableBytesView)) else { throw Refusal.notJSON }
                let version = request.headers[.ifMatch].flatMap { Int($0.filter { $0 != "\"" }) }
                let kept = try await dangers.perform(act.command(form), on: id, version: version, in: visit.context).value
                return try Response(json: Item(kept.danger, visit.context.zone), etag: kept.version)
            }
        }
    }

    private func problems(_ request: Request, _ body: () async throws -> Response) async throws -> Response {
        do { return try await body() } catch let refusal as Refusal {
            return try Response(problem: refusal, request.language)
        }
    }
}

extension HiddenDangerAPI.Item {
    fileprivate init(_ row: HiddenDangerRow, _ zone: Zone) {
        (id, what, state, site) = (row.id.text, row.what, row.phase.rawValue, row.siteName)
        (grade, place, assignee) = (row.grade?.rawValue, row.place, row.assignee)
        (deadline, reportedAt) = (row.deadline?.text, zone.rfc3339(row.reportedAt))
    }

    fileprivate init(_ danger: HiddenDanger, _ zone: Zone) {
        (id, what, state, site) = (danger.id.text, danger.finding.what, danger.phase.rawValue, danger.site.text)
        (grade, place) = (danger.grade?.rawValue, danger.finding.placeText)
        (assignee, deadline) = (danger.assignment?.person.text, danger.deadline?.text)
        reportedAt = zone.rfc3339(danger.reportedAt)
    }
}
