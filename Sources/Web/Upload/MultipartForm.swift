import Hummingbird
import Kernel
import NIOCore

/// A file of a form, whole and in memory; its name is only what the sender calls it.
struct UploadedFile: Sendable {
    let field: String
    let name: String
    let bytes: [UInt8]
}

/// What a form with files may hold.
struct MultipartLimits: Sendable {
    let files: Int
    let fileBytes: Int
    let tooLarge: Refusal
    /// All ordinary fields together.
    var fieldBytes = 256 * 1024
}

/// A form with files: the fields as they were sent, and each file handed on as soon as it is whole.
struct MultipartForm {
    private(set) var fields: [(name: String, value: String)] = []
    private let limits: MultipartLimits
    private var open: MultipartReader.Part?
    private var bytes: [UInt8] = []
    private var (files, fieldBytes) = (0, 0)

    /// Reads the body. `take` sees the fields that came before the file, our token among them; it may refuse.
    static func read(
        _ request: Request, _ limits: MultipartLimits, _ budget: UploadBudget,
        _ take: (UploadedFile, _ before: [(name: String, value: String)]) async throws -> Void
    ) async throws -> [(name: String, value: String)] {
        guard var reader = MultipartReader(contentType: request.headers[.contentType] ?? "") else { throw Refusal.brokenMultipart }
        var form = MultipartForm(limits: limits)
        let share = budget.share()
        defer { share.giveBack() }
        for try await chunk in request.body {
            for event in try reader.take(chunk.readableBytesView) {
                if case .bytes(let more) = event { try share.take(more.count) }
                guard let file = try form.file(from: event) else { continue }
                try await take(file, form.fields)
                share.giveBack()
            }
        }
        try reader.finish()
        return form.fields
    }

    private init(limits: MultipartLimits) { self.limits = limits }

    /// Takes in one event; answers a file when one has become whole. A file field left empty is no file.
    private mutating func file(from event: MultipartReader.Event) throws(Refusal) -> UploadedFile? {
        switch event {
        case .part(let part): (open, bytes) = (part, [])
        case .bytes(let more): try add(more)
        case .end:
            guard let part = open else { return nil }
            guard let name = part.fileName else {
                fields.append((part.name, String(decoding: bytes, as: UTF8.self)))
                return nil
            }
            guard !bytes.isEmpty else { return nil }
            files += 1
            guard files <= limits.files else { throw .tooManyFiles(limits.files) }
            return UploadedFile(field: part.name, name: name, bytes: bytes)
        }
        return nil
    }

    private mutating func add(_ more: [UInt8]) throws(Refusal) {
        bytes += more
        if open?.fileName == nil {
            fieldBytes += more.count
            guard fieldBytes <= limits.fieldBytes else { throw .formTooLarge }
        } else if bytes.count > limits.fileBytes { throw limits.tooLarge }
    }
}

extension Refusal {
    static let formTooLarge = Refusal("form.too-large", "表单文字过长，请缩短后再提交。", "The form's text is too long. Shorten it and send it again.")

    static func tooManyFiles(_ most: Int) -> Refusal {
        Refusal("form.too-many-files", "一次最多上传 \(most) 个文件。", "At most \(most) files at a time.")
    }
}
