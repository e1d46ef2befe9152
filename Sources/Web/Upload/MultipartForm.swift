import Hummingbird
import Kernel
import NIOCore

/// A file of a form, whole and in memory; its name is only what the sender calls it.
struct UploadedFile: Sendable {
    let field: String
    let name: String
    /// Empty when there were more than the limit allows; the rest was thrown away as it came.
    let bytes: [UInt8]
    let isTooLarge: Bool
}

/// What a form with files may hold.
struct MultipartLimits: Sendable {
    let files: Int
    let fileBytes: Int
    /// Refuses the whole form at once for a file that is too large; without it the file alone is marked so.
    var tooLarge: Refusal?
    /// All ordinary fields together.
    var fieldBytes = 256 * 1024
}

/// A form with files: the fields as they were sent, and each file handed on as soon as it is whole.
struct MultipartForm {
    private(set) var fields: [(name: String, value: String)] = []
    private let limits: MultipartLimits
    private var open: MultipartReader.Part?
    private var bytes: [UInt8] = []
    private var isTooLarge = false
    private var (files, fieldBytes, allBytes) = (0, 0, 0)

    /// Reads the body. `take` sees the fields that came before the file, our token among them; it may refuse.
    static func read(
        _ request: Request, _ limits: MultipartLimits, _ budget: UploadBudget,
        _ take: (UploadedFile, _ before: [(name: String, value: String)]) async throws -> Void
    ) async throws -> [(name: String, value: String)] {
        guard var reader = MultipartReader(contentType: request.headers[.contentType] ?? "") else {
            throw Refusal.brokenMultipart
        }
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
        case .part(let part): (open, bytes, isTooLarge) = (part, [], false)
        case .bytes(let more): try add(more)
        case .end:
            guard let part = open else { return nil }
            guard let name = part.fileName else {
                fields.append((part.name, String(decoding: bytes, as: UTF8.self)))
                return nil
            }
            guard !bytes.isEmpty || isTooLarge else { return nil }
            files += 1
            guard files <= limits.files else { throw .tooManyFiles(limits.files) }
            return UploadedFile(field: part.name, name: name, bytes: bytes, isTooLarge: isTooLarge)
        }
        return nil
    }

    private mutating func add(_ more: [UInt8]) throws(Refusal) {
        allBytes += more.count
        guard allBytes <= limits.fieldBytes + limits.files * limits.fileBytes else { throw .formTooLarge }
        if open?.fileName == nil { fieldBytes += more.count }
        guard fieldBytes <= limits.fieldBytes else { throw .formTooLarge }
        isTooLarge = isTooLarge || open?.fileName != nil && bytes.count + more.count > limits.fileBytes
        if isTooLarge, let refusal = limits.tooLarge { throw refusal }
        bytes = isTooLarge ? [] : bytes + more
    }
}

extension Refusal {
    static let formTooLarge = Refusal(
        "form.too-large", kind: .tooLarge, "提交的内容过大，请缩短文字或减少文件后再提交。",
        "What was sent is too large. Shorten the text or send fewer files.")

    static func tooManyFiles(_ most: Int) -> Refusal {
        Refusal("form.too-many-files", "一次最多上传 \(most) 个文件。", "At most \(most) files at a time.")
    }
}
