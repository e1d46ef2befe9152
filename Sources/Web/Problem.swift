import Database
import HTTPTypes
import Hummingbird
import Kernel
import NIOCore
import Store

/// What went wrong, as RFC 9457 has it.
struct Problem: Error, Sendable {
    let status: HTTPResponse.Status
    let code: String
    let detail: Localized
    var article: String?
    var flaws: [Flaw] = []

    init(_ status: HTTPResponse.Status, _ code: String, _ zh: String, _ en: String) {
        (self.status, self.code, detail) = (status, code, Localized(zh, en))
    }

    init(refusal: Refusal, status: HTTPResponse.Status? = nil) {
        (self.status, code, detail, article) = (status ?? refusal.status, refusal.code, refusal.text, refusal.article)
        flaws = refusal.field.map { [Flaw($0, refusal.text.zh, refusal.text.en)] } ?? []
    }

    init(unfit: Unfit) {
        self.init(refusal: .unfit)
        flaws = unfit.flaws
    }

    /// Any error, told without what only we should know.
    init(_ error: any Error, hasPrecondition: Bool = false) {
        switch error {
        case let problem as Problem: self = problem
        case let unfit as Unfit: self.init(unfit: unfit)
        case let flaw as Flaw: self.init(unfit: Unfit(flaws: [flaw]))
        case let refusal as Refusal where refusal == .stale && hasPrecondition:
            self.init(refusal: refusal, status: .preconditionFailed)
        case let refusal as Refusal: self.init(refusal: refusal)
        case let error as StoreError where ["overloaded", "busy", "lost"].contains(error.code):
            self.init(refusal: .busy, status: .serviceUnavailable)
        case let error as HTTPError: self.init(plain: error.status)
        default: self.init(plain: .internalServerError)  // the log has it; the asker does not
        }
    }

    private init(plain status: HTTPResponse.Status) {
        let (code, zh, en) =
            switch status {
            case .notFound: ("not-found", "没有这个页面。", "There is nothing at this address.")
            case .methodNotAllowed: ("method-not-allowed", "此地址不支持该方法。", "This address does not take that method.")
            case .contentTooLarge: ("too-large", "发送的内容过大。", "What was sent is too large.")
            case .badRequest: ("bad-request", "请求无法读取。", "The request cannot be read.")
            default:  // any other status is the server's own failure
                ("server", "系统出错，已记录。请稍后再试。", "The server failed; it is in its log. Try again in a moment.")
            }
        self.init(status, code, zh, en)
    }

    func json(_ language: Language) -> JSON {
        [
            "type": .text("urn:davylamp:\(code)"), "title": .text(status.reasonPhrase),
            "status": .whole(Int64(status.code)),
            "detail": .text(detail(language)), "article": article.map(JSON.text) ?? .null,
            "errors": .list(flaws.map { ["field": .text($0.field), "detail": .text($0.text(language))] }),
        ]
    }

    func response(_ language: Language) -> Response {
        var response = Response(json: json(language), status: status)
        response.headers[.contentType] = "application/problem+json"
        if status == .tooManyRequests { response.headers[.retryAfter] = "1" }
        if status == .unauthorized { response.headers[.wwwAuthenticate] = "Bearer" }
        return response
    }

    static let schema: JSON = [
        "type": "object", "required": ["type", "title", "status", "detail", "article", "errors"],
        "properties": [
            "type": ["type": "string"], "title": ["type": "string"], "status": ["type": "integer"],
            "detail": ["type": "string"], "article": ["type": ["string", "null"]],
            "errors": [
                "type": "array",
                "items": [
                    "type": "object", "required": ["field", "detail"],
                    "properties": ["field": ["type": "string"], "detail": ["type": "string"]],
                ],
            ],
        ],
    ]
}

extension Response {
    init(json: JSON, status: HTTPResponse.Status = .ok, version: Int? = nil) {
        self.init(
            status: status, headers: [.contentType: "application/json; charset=utf-8", .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(bytes: json.bytes)))
        if let version { headers[.eTag] = "\"\(version)\"" }
    }
}

extension Refusal {
    static let unfit = Refusal("input.unfit", "有的内容填写有误，请按提示修改。", "Some answers need mending; each says how.")
}
