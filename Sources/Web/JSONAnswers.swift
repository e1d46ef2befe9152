import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import NIOCore

extension Response {
    init(json value: some Encodable, status: HTTPResponse.Status = .ok, etag version: Int? = nil) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        self.init(
            status: status, headers: [.contentType: "application/json; charset=utf-8", .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(bytes: try encoder.encode(value))))
        if let version { headers[.eTag] = "\"\(version)\"" }
    }

    /// A refusal as RFC 9457 has it.
    init(problem refusal: Refusal, _ language: Language) throws {
        struct Problem: Encodable {
            let type, title, detail: String
            let status: Int
            let field, article: String?
        }
        let status = refusal.status
        let problem = Problem(
            type: "urn:davylamp:\(refusal.code)", title: status.reasonPhrase, detail: refusal.text(language),
            status: status.code, field: refusal.field, article: refusal.article)
        try self.init(json: problem, status: status)
        headers[.contentType] = "application/problem+json"
    }
}

extension Form {
    private enum Scalar: Decodable {
        case text(String), nothing

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() { self = .nothing } else if let number = try? container.decode(Int.self) {
                self = .text(String(number))
            } else { self = .text(try container.decode(String.self)) }
        }
    }

    /// A flat JSON object of texts and whole numbers read as a form; an empty body is an empty form.
    init?(json data: Data) {
        guard !data.isEmpty else { self.init([:]); return }
        guard let fields = try? JSONDecoder().decode([String: Scalar].self, from: data) else { return nil }
        self.init(fields.compactMapValues { if case .text(let text) = $0 { text } else { nil } })
    }
}

extension Refusal {
    static let notJSON = Refusal(
        "api.not-json", "请求内容不是所需的 JSON，至少应有 {\"what\": \"…\"}。", "The body is not the JSON that is needed; the least is {\"what\": \"…\"}.")
}
