import Database
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import NIOCore
import Sheets

extension Routes {
    /// A form with one file. Nothing of it is read before the sender is known, nothing is kept before our token has come.
    func upload(
        _ path: String, _ permission: Permission, _ limits: MultipartLimits,
        again: @escaping @Sendable (Reading, Refusal) throws -> HTML,
        _ carryOut: @escaping @Sendable (Acting, UploadedFile?) async throws -> String
    ) {
        note(Route(method: .post, path: path, access: .permission(permission), check: .form))
        let budget = UploadBudget(bytes: 2 * limits.fileBytes)
        router.post(RouterPath(path)) { [desk] request, context in
            try await desk.answer(request) {
                do {
                    let (visit, form, file) = try await desk.received(request, permission, limits, budget)
                    let target = try await carryOut(
                        Acting(visit: visit, id: context.parameters.get("id") ?? "", form: form), file)
                    return .redirect(to: target, type: .normal)
                } catch let refusal as Refusal where refusal.kind == .invalid {
                    return try await desk.page(request, context, permission, status: refusal.status) {
                        try again($0, refusal)
                    }
                }
            }
        }
    }

    /// A page that shows how something goes on; while it does the browser asks again by itself.
    func watch(
        _ path: String, _ permission: Permission,
        _ make: @escaping @Sendable (Reading) throws -> (HTML, isGoingOn: Bool)
    ) {
        note(Route(method: .get, path: path, access: .permission(permission)))
        router.get(RouterPath(path)) { [desk] request, context in
            let parts = context.parts
            let query = request.query.reduce(into: [String: String]()) { $0[$1.name] = $1.value }
            return try await desk.answer(request) {
                let (html, isGoingOn) = try await desk.read(request, permission) { db, visit in
                    try make(Reading(db: db, visit: visit, parts: parts, query: query))
                }
                var response = Response(html: html)
                if isGoingOn, let refresh = HTTPField.Name("refresh") { response.headers[refresh] = "2" }
                return response
            }
        }
    }

    /// A CSV file, made piece by piece while it is sent.
    func sheet(
        _ path: String, _ permission: Permission,
        _ make: @escaping @Sendable (Visit, [String: String], [String: String]) async throws -> SheetDownload
    ) {
        note(Route(method: .get, path: path, access: .permission(permission)))
        router.get(RouterPath(path)) { [desk] request, context in
            let parts = context.parts
            let query = request.query.reduce(into: [String: String]()) { $0[$1.name] = $1.value }
            return try await desk.answer(request) {
                let visit = try await desk.read(request, permission) { _, visit in visit }
                return try await make(visit, parts, query).response
            }
        }
    }
}

/// A list's file on its way to the browser: CSV, or a workbook.
struct SheetDownload: Sendable {
    let name: String
    var mediaType = SheetForm.csv.mediaType
    /// Begins to give out the pieces; each call of what it answers gives one more, `nil` at the end.
    let begin: @Sendable () throws -> () throws -> [UInt8]?

    fileprivate var response: Response {
        Response(
            status: .ok,
            headers: [
                .contentType: mediaType, .cacheControl: "no-store",
                .contentDisposition: "attachment; filename=\"\(name)\"",
            ],
            body: ResponseBody { [begin] writer in
                let next = try begin()
                while let piece = try next() { try await writer.write(ByteBuffer(bytes: piece)) }
                try await writer.finish(nil)
            })
    }
}

extension Desk {
    fileprivate func received(
        _ request: Request, _ permission: Permission, _ limits: MultipartLimits, _ budget: UploadBudget
    ) async throws -> (Visit, Form, UploadedFile?) {
        guard MultipartReader(contentType: request.headers[.contentType] ?? "") != nil else {
            return (try await visitor(request, permission, form: Form([:])), Form([:]), nil)
        }
        _ = try await read(request, permission) { _, visit in visit }
        var upload: UploadedFile?
        let fields = try await MultipartForm.read(request, limits, budget) { file, before in
            _ = try await visitor(request, permission, form: Form(named: before))
            upload = file
        }
        let form = Form(named: fields)
        return (try await visitor(request, permission, form: form), form, upload)
    }
}

extension Form {
    fileprivate init(named fields: [(name: String, value: String)]) {
        self.init(fields.reduce(into: [:]) { $0[$1.name, default: []].append($1.value) })
    }
}

extension SheetDownload {
    private static let bytesInPiece = 65_536

    /// A workbook, written beside, given out in pieces and gone when it was.
    init(workbook name: String, _ write: @escaping @Sendable (URL) throws -> Void) {
        self.init(name: name, mediaType: SheetForm.xlsx.mediaType) {
            let number = UInt64.random(in: .min ... .max)
            let file = FileManager.default.temporaryDirectory.appending(path: "davylamp-sheet-\(number)")
            defer { try? FileManager.default.removeItem(at: file) }  // what is open stays readable
            try write(file)
            let handle = try FileHandle(forReadingFrom: file)
            return {
                let piece = try handle.read(upToCount: Self.bytesInPiece) ?? Data()
                return piece.isEmpty ? nil : [UInt8](piece)
            }
        }
    }
}
