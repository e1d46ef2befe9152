import Domain
import HTTPTypes
import Hummingbird
import Kernel
import NIOCore

/// A paper, ready to be drawn: what its file is called and how it is made.
struct Paperwork: Sendable {
    /// Plain letters, without an ending.
    let name: String
    let draw: @Sendable () throws -> [UInt8]
}

/// What a paper is made from: the page's reading, the language of the paper, and where its readers find the house.
struct Printing {
    let reading: Reading
    let language: Language
    /// `https://mine.example`
    let origin: String
}

extension Routes {
    /// A paper as PDF, read in one snapshot and drawn beside the server's threads; `?language=en` chooses its language.
    func paper(
        _ path: String, _ permission: Permission, _ make: @escaping @Sendable (Printing) throws -> Paperwork
    ) {
        note(Route(method: .get, path: path, access: .permission(permission)))
        router.get(RouterPath(path)) { [desk, printDesk] request, context in
            let (parts, origin) = (context.parts, request.origin(isSecure: desk.isSecure))
            let query = request.query.reduce(into: [String: String]()) { $0[$1.name] = $1.value }
            return try await desk.answer(request) {
                let paper = try await desk.read(request, permission) { db, visit in
                    let reading = Reading(db: db, visit: visit, parts: parts, query: query)
                    let language = query["language"].flatMap(Language.init) ?? visit.language
                    return try make(Printing(reading: reading, language: language, origin: origin))
                }
                let bytes = try await printDesk.run(paper.draw)
                return Response(
                    status: .ok,
                    headers: [
                        .contentType: "application/pdf", .cacheControl: "no-store",
                        .contentDisposition: "inline; filename=\"\(paper.name).pdf\"",
                    ], body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
            }
        }
    }
}

extension Request {
    /// Where the browser found this house; letters that no host has make it a local one.
    func origin(isSecure: Bool) -> String {
        let host = head.authority ?? ""
        let isHost =
            !host.isEmpty && host.utf8.count <= 255
            && host.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                    || [0x2E, 0x2D, 0x3A, 0x5B, 0x5D].contains(byte)
            }
        return "\(isSecure ? "https" : "http")://\(isHost ? host : "localhost")"
    }
}
