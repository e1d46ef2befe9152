import Database
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import NIOCore
import Sheets
import Store

/// Makes a list's file, records who takes it, and gives it out.
struct Exporting: Sendable {
    let desk: Desk
    let list: ExportedList
    let visit: Visit
    let form: SheetForm
    /// What the list's address says.
    let address: String

    /// The address without what only divides the list into pages.
    private var narrowed: String {
        address.split(separator: "&").filter {
            !$0.hasPrefix("cursor=") && !$0.hasPrefix("limit=") && !$0.hasSuffix("=")
        }
        .joined(separator: "&")
    }

    private static let blockBytes = 1 << 16

    func response() async throws -> Response {
        let id = ListExport.ID.fresh(at: visit.now)
        let file = FileManager.default.temporaryDirectory.appending(path: "davylamp-export-\(id)")
        // What is open stays readable; what was never made is not there.
        defer { try? FileManager.default.removeItem(at: file) }
        let rows = try await write(to: file)
        let context = visit.context
        let export = ListExport(id: id, list: list.path, form: form.rawValue, query: narrowed, rows: rows, in: context)
        _ = try await desk.store.write { db in try ExportStore.record(export, in: context, db) }
        return try response(from: file)
    }

    /// A part of the rows at a time, so that nobody waits behind an export.
    private func write(to file: URL) async throws -> Int {
        let query = Form.pairs(narrowed).reduce(into: ExportedList.Query()) { $0[$1.name] = $1.value }
        let total = try await desk.store.read { [list, visit] db in try list.count(query, visit, db) }
        guard total <= ExportedList.mostRows else { throw Refusal.tooManyToExport(total) }
        let heads = list.heads(visit.language)
        let chosen = list.chosen(query)?.filter(heads.indices.contains)
        let writer = try SheetWriter(
            form, to: file, sheet: list.title(visit.language), heads: chosen.map { $0.map { heads[$0] } } ?? heads,
            zone: visit.context.zone)
        var cursor: String?
        repeat {
            let part = try await desk.store.read { [list, visit, cursor] db in try list.rows(query, cursor, visit, db) }
            for row in part.rows { try writer.add(chosen.map { $0.map { row[$0] } } ?? row) }
            cursor = part.next
        } while cursor != nil && writer.rows < ExportedList.mostRows
        try writer.close()
        return writer.rows
    }

    private func response(from file: URL) throws -> Response {
        let handle = try FileHandle(forReadingFrom: file)
        let size = try handle.seekToEnd()
        try handle.seek(toOffset: 0)
        let body = ResponseBody(contentLength: Int(clamping: size)) { writer in
            while let block = try handle.read(upToCount: Self.blockBytes), !block.isEmpty {
                try await writer.write(ByteBuffer(bytes: block))
            }
            try handle.close()
            try await writer.finish(nil)
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: form.mediaType, .cacheControl: "no-store", .contentDisposition: disposition,
            ], body: body)
    }

    /// A plain name for old programs, and the list's own name (RFC 6266).
    private var disposition: String {
        let day = visit.context.today.text
        let name = "\(list.title(visit.language)) \(day).\(form.rawValue)"
        let encoded = name.utf8.map { byte in
            let isPlain =
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || byte == 0x2E
            return isPlain
                ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
        return
            "attachment; filename=\"\(list.path.replacing("/", with: "-"))-\(day).\(form.rawValue)\"; filename*=UTF-8''\(encoded.joined())"
    }
}
