import Database
import Domain
import HTTPTypes
import Hummingbird
import Kernel
import NIOCore
import Pictures
import Store

extension Routes {
    /// The photos themselves. `isSeen` asks a feature whether somebody may see what shows a photo.
    func photos(_ isSeen: @escaping @Sendable (_ subject: String, Actor, Reader) throws -> Bool) {
        for size in PhotoShelf.Size.allCases { photo(size, isSeen) }
        note(Route(method: .post, path: "photos", access: .permission(.addPhoto), check: .form))
        router.post("photos") { [desk] request, _ in
            do {
                // A page's script sends the form's token in a header, for the body is the photo and nothing else.
                let token = HTTPField.Name("x-csrf").flatMap { request.headers[$0] } ?? ""
                return try await desk.receive(request, form: Form(["csrf": [token]]))
            } catch { return try Problem.answer(error, request) }
        }
        let api = "api/v1/photos"
        let operation = Operation(
            upload: api, Localized("上传照片", "Upload a photo, to be named by an act within a day"), .photo, .addPhoto)
        note(Route(method: .post, path: api, access: .permission(.addPhoto), check: .bearer, operation: operation))
        router.post(RouterPath(api)) { [desk] request, _ in
            do {
                guard request.headers[.authorization] != nil else { throw Refusal.notLoggedIn }
                return try await desk.receive(request, form: nil)
            } catch { return try Problem.answer(error, request) }
        }
    }

    /// `POST /api/v1/…/photos` with the photo as the body: taken in and named in one go.
    func photo<Kept>(
        to path: String, _ title: Localized, by asked: [Asking], answer shape: Shape<Kept>,
        perform: @escaping @Sendable (Photo, Input, Doing) throws -> Done<Kept>
    ) {
        let api = "api/v1/\(path)/photos"
        let operation = Operation(upload: api, title, shape, .addPhoto, asked)
        note(Route(method: .post, path: api, access: .permission(.addPhoto), check: .bearer, operation: operation))
        router.post(RouterPath(api)) { [desk] request, context in
            let parts = context.parts
            do {
                guard request.headers[.authorization] != nil else { throw Refusal.notLoggedIn }
                let input = try Input(query: request.query, for: asked)
                let photo = try await desk.take(request, form: nil)
                let done = try await desk.write(request, .addPhoto, form: nil) { db, visit in
                    try perform(photo, input, Doing(db: db, visit: visit, parts: parts, version: nil))
                }.value
                return Response(json: shape.json(done.kept, .china), status: .created, location: done.href)
            } catch { return try Problem.answer(error, request) }
        }
    }

    private func photo(
        _ size: PhotoShelf.Size, _ isSeen: @escaping @Sendable (_ subject: String, Actor, Reader) throws -> Bool
    ) {
        let path = "photos/:hash" + size.rawValue.replacing(".", with: "/")
        note(Route(method: .get, path: path, access: .permission(.readHiddenDangers)))
        router.get(RouterPath(path)) { [desk] request, context in
            let hash = PhotoHash(context.parameters.get("hash") ?? "")
            return try await desk.answer(request) {
                try await desk.read(request, .readHiddenDangers) { db, visit in
                    guard let hash, try Self.isSeen(hash, visit.actor, db, isSeen) else { throw Refusal.unknownPhoto }
                }
                guard let hash, let bytes = try await desk.photos.bytes(hash, size) else { throw Refusal.unknownPhoto }
                return Response(photo: ByteBuffer(bytes: bytes), hash)
            }
        }
    }

    /// Through a thing that shows it, or because one has uploaded it oneself just now.
    private static func isSeen(
        _ hash: PhotoHash, _ actor: Actor, _ db: Reader, _ isSeen: (String, Actor, Reader) throws -> Bool
    ) throws -> Bool {
        try PhotoStore.subjects(showing: hash, db).contains { try isSeen($0, actor, db) }
            || PhotoStore.isUpload(hash, by: actor.person, db)
    }
}

extension Desk {
    fileprivate func receive(_ request: Request, form: Form?) async throws -> Response {
        let photo = try await take(request, form: form)
        return Response(json: Shape.photo.json(photo, .china), status: .created, location: "/photos/\(photo.hash)")
    }

    /// Asks who sends before it reads the first byte.
    fileprivate func take(_ request: Request, form: Form?) async throws -> Photo {
        let visit = try await visitor(request, .addPhoto, form: form)
        let share = photos.budget.share()
        defer { share.giveBack() }
        let bytes = try await request.bytes(most: photos.limits.bytes, tooMany: .pictureTooLarge(photos.limits), share)
        return try await photos.take(bytes, in: visit.context)
    }
}

extension Shape<Photo> {
    /// `photo` is how a form or a JSON body names it.
    static let photo = Shape(
        "Photo",
        [
            .text("photo") { $0.text }, .text("hash") { $0.hash.text }, .whole("bytes") { $0.bytes },
            .whole("width") { $0.width },
            .whole("height") { $0.height }, .text("href") { "/photos/\($0.hash)" },
        ])
}

extension Response {
    fileprivate init(photo: ByteBuffer, _ hash: PhotoHash) {
        self.init(
            status: .ok,
            headers: [
                .contentType: "image/jpeg", .cacheControl: "private, max-age=31536000, immutable",
                .contentDisposition: "inline; filename=\"\(hash.text.prefix(12)).jpg\"",
            ], body: .init(byteBuffer: photo))
    }

    fileprivate init(json: JSON, status: HTTPResponse.Status, location: String) {
        self.init(json: json, status: status)
        headers[.location] = location
    }
}
