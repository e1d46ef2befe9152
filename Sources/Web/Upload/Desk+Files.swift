import Domain
import Hummingbird
import Kernel
import Pictures

extension Desk {
    /// A submitted form, with photos or without. Each photo that is taken in becomes an answer to the field it came in.
    ///
    /// Nothing of a file is read before the sender is known and our token has come; a photo that is refused is a flaw of
    /// its field, and the others stay.
    func form(_ request: Request, _ context: AppContext, _ permission: Permission?) async throws -> Form {
        guard MultipartReader(contentType: request.headers[.contentType] ?? "") != nil else {
            return try await Form.read(request, context)
        }
        let visit = try await read(request, permission) { _, visit in visit }
        let limits = MultipartLimits(files: Self.mostFiles, fileBytes: photos.limits.bytes)
        var (named, flaws): ([(name: String, value: String)], [Flaw]) = ([], [])
        let fields = try await MultipartForm.read(request, limits, photos.budget) { file, before in
            try checkOrigin(of: request, form: Form(before))
            do {
                let photo = try await photos.take(file, in: visit.context)
                named.append((file.field, photo.text))
            } catch let refusal as Refusal {
                let name = String(file.name.prefix(60))
                flaws.append(Flaw(file.field, "\(name)：\(refusal.text.zh)", "\(name): \(refusal.text.en)"))
            }
        }
        return Form(fields + named, flaws: flaws)
    }

    /// As many as one form can name.
    private static let mostFiles = DangerPhoto.most
}
