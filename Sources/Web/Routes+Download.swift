import Database
import Domain
import HTTPTypes
import Hummingbird
import Kernel
import NIOCore

/// A file that is made on the spot and saved by whoever asked.
struct Download: Sendable {
    let name: String
    let type: String
    let bytes: [UInt8]
}

extension Routes {
    /// A file made in one snapshot, served to be saved and never shown.
    func download(
        _ path: String, _ permission: Permission?, _ make: @escaping @Sendable (Reading) throws -> Download
    ) {
        note(Route(method: .get, path: path, access: Route.Access(permission)))
        router.get(RouterPath(path)) { [desk] request, context in
            let parts = context.parts
            return try await desk.answer(request) {
                let file = try await desk.read(request, permission) { db, visit in
                    try make(Reading(db: db, visit: visit, parts: parts, query: [:]))
                }
                return Response(
                    status: .ok,
                    headers: [
                        .contentType: file.type, .cacheControl: "no-store",
                        .contentDisposition: "attachment; filename=\"\(file.name)\"",
                    ], body: .init(byteBuffer: ByteBuffer(bytes: file.bytes)))
            }
        }
    }
}
