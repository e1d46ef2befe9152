import Crypto
import Database
import Domain
import HTTPTypes
import Hummingbird
import Kernel
import NIOCore
import Store

extension Routes {
    /// The two routes of an act: the form's, which shows `again` with what was written when it is refused, and the JSON one.
    ///
    /// `path` is the thing that is acted on, such as `hidden-dangers/:id`; an act without a noun founds a thing there.
    /// `isInterface` is false where programs have a way of their own.
    func act<Made, Kept>(
        _ act: Act<Made>, on path: String, isInterface: Bool = true,
        again: @escaping @Sendable (Reading) throws -> HTML, answer shape: Shape<Kept>,
        perform: @escaping @Sendable (Made, Doing) throws -> Done<Kept>
    ) {
        let address = act.noun.isEmpty ? path : "\(path)/\(act.noun)"
        let access = Route.Access(act.permission)
        let carrying = Carrying(desk: desk, act: act, shape: shape, perform: perform)
        let isSigned = act.binding.asking != nil
        note(Route(method: .post, path: address, access: access, check: .form, isSigned: isSigned))
        router.post(RouterPath(address)) { request, context in try await carrying.form(request, context, again) }
        guard isInterface else { return }
        let api = "api/v1/\(address)"
        note(
            Route(
                method: .post, path: api, access: access, check: .bearer, isSigned: isSigned,
                operation: Operation(act, path: api, shape)))
        router.post(RouterPath(api)) { request, context in
            do {
                return try await carrying.json(request, context)
            } catch { return try Problem.answer(error, request) }
        }
    }
}

/// How one act is carried out, from a form and from JSON.
private struct Carrying<Made, Kept: Sendable>: Sendable {
    let desk: Desk
    let act: Act<Made>
    let shape: Shape<Kept>
    let perform: @Sendable (Made, Doing) throws -> Done<Kept>

    /// A form leads to a page; one that a script sends, which asks for JSON, is told what came of it instead.
    func form(
        _ request: Request, _ context: AppContext, _ again: @escaping @Sendable (Reading) throws -> HTML
    ) async throws -> Response {
        if request.headers[.accept] == "application/json" {
            do {
                let form = try await desk.form(request, context, act.permission)
                if form["passkey"] == "prepare" { return Response(json: try await prepare(form, request, context)) }
                return Response(try await carryOut(form, request, context))
            } catch { return try Problem.answer(error, request) }
        }
        return try await desk.answer(request) {
            let form = try await desk.form(request, context, act.permission)
            do {
                return .redirect(to: try await carryOut(form, request, context).page ?? "/", type: .normal)
            } catch {
                guard let retry = Retry(act.noun, form.input, error, Int(form["version"])) else { throw error }
                return try await desk.page(request, context, nil, retry: retry, again)
            }
        }
    }

    private func carryOut(_ form: Form, _ request: Request, _ context: AppContext) async throws -> KeptAnswer {
        let asked = Asked(
            key: try request.idempotencyKey ?? form.text("key"), print: Self.print(request, form.printed),
            parts: context.parts, version: Int(form["version"]))
        return try await write(asked, request, form: form) {
            guard form.flaws.isEmpty else { throw Unfit(flaws: form.flaws) }
            return form.input
        }
    }

    func json(_ request: Request, _ context: AppContext) async throws -> Response {
        let bytes = try await request.bytes(context)
        guard request.headers[.authorization] != nil else { throw Refusal.notLoggedIn }
        let key = try request.idempotencyKey
        let asked = Asked(
            key: key, print: key == nil ? "" : Self.print(request, bytes), parts: context.parts,
            version: try request.expectedVersion)
        return Response(
            try await write(asked, request, form: nil) { [act] in
                try Input(bytes.isEmpty ? [:] : try JSONReader.read(bytes), for: act.questions)
            })
    }

    /// What the key was answered before; else the act is carried out, and its answer kept in the same transaction.
    private func write(
        _ asked: Asked, _ request: Request, form: Form?, _ input: @escaping @Sendable () throws -> Input
    ) async throws -> KeptAnswer {
        let hand = try await hand(request, form, input)
        return try await desk.write(request, act.permission, form: form) { [self] db, visit in
            let key = act.isForgotten ? nil : asked.key
            if let key, let kept = try KeptAnswer.find(key, request: asked.print, in: visit.context, db) {
                return kept
            }
            let visit = try hand.visit(visit, db)
            let first = db.nextIndex
            let doing = Doing(db: db, visit: visit, parts: asked.parts, version: asked.version)
            let done = try perform(try act.read(try input()), doing)
            let index = db.nextIndex > first ? first : nil
            let kept = answer(done, index: index, visit.context.zone, isForm: form != nil)
            if let key { try kept.keep(key, request: asked.print, in: visit.context, db) }
            return kept
        }.value
    }

    /// With what the actor signs, when the act binds them. Whoever may not act at all is told so before anything is tried.
    private func hand(_ request: Request, _ form: Form?, _ input: () throws -> Input) async throws -> SigningHand {
        guard act.binding.asking != nil else { return .none }
        let visit = try await desk.visitor(request, act.permission, form: form)
        let read = try input()
        guard act.binding.binds(read) else { return .none }
        guard form != nil, read.texts["prepared"] != nil else {
            return .key(try await desk.open(act.binding, read, for: visit))
        }
        let origin = request.origin(isSecure: desk.isSecure)
        return .passkey(try await desk.signing(read, for: visit, request.uri.path, origin: origin))
    }

    /// What a passkey is to sign, when the act binds its actor.
    private func prepare(_ form: Form, _ request: Request, _ context: AppContext) async throws -> JSON {
        let (visit, parts) = (try await desk.visitor(request, act.permission, form: form), context.parts)
        guard act.binding.binds(form.input) else { throw Refusal.signatureNotAsked }
        return try await desk.prepare(visit, request.uri.path) { [self] visit, db in
            guard form.flaws.isEmpty else { throw Unfit(flaws: form.flaws) }
            let doing = Doing(db: db, visit: visit, parts: parts, version: Int(form["version"]))
            _ = try perform(try act.read(form.input), doing)
        }
    }

    private func answer(_ done: Done<Kept>, index: Int?, _ zone: Zone, isForm: Bool) -> KeptAnswer {
        let (api, page) = ("/api/v1\(done.href)", done.page ?? done.href)
        guard case .object(var members) = shape.json(done.kept, zone) else {
            return KeptAnswer(status: 200, location: nil, version: nil, body: "", page: page)
        }
        members.append(.init(name: "ledgerIndex", value: index.map { .whole(Int64($0)) } ?? .null))
        members.append(.init(name: "href", value: .text(isForm ? done.href : api)))
        if isForm {
            members.append(.init(name: "page", value: .text(page)))
            members.append(.init(name: "number", value: done.number.map { .whole(Int64($0)) } ?? .null))
        }
        let isNew = act.noun.isEmpty
        return KeptAnswer(
            status: isNew ? 201 : 200, location: isNew ? (isForm ? done.href : api) : nil, version: done.version,
            body: String(decoding: JSON.object(members).bytes, as: UTF8.self), page: page)
    }

    /// What tells one request from another; made with the asker's own secret, for a body may hold a password.
    private static func print(_ request: Request, _ body: [UInt8]) -> String {
        let key = SymmetricKey(data: Array((request.headers[.authorization] ?? "").utf8))
        let text = Array("\(request.method) \(request.uri.path)\n".utf8) + body
        return HMAC<SHA256>.authenticationCode(for: text, using: key).map { String($0, radix: 16) }
            .joined(separator: "-")
    }
}

/// One asking, as far as it can be known again.
private struct Asked: Sendable {
    let key: String?
    let print: String
    let parts: [String: String]
    let version: Int?
}

extension Form {
    private static let unprinted = PasskeyAnswer.fields.union(["csrf", "key", "beacon", Binding.field])

    /// What makes two sendings of a form the same: all but the token of the session, which is another after a new login,
    /// the checkpoint that was seen last, and what signs it.
    fileprivate var printed: [UInt8] {
        let said = fields.filter { !Self.unprinted.contains($0.key) }.sorted { $0.key < $1.key }
        return Array(said.map { "\($0.key)=\($0.value.joined(separator: "\u{1}"))" }.joined(separator: "\u{2}").utf8)
    }
}

extension Retry {
    /// Whether an error can be mended in the form: then what was written is shown again.
    init?(_ noun: String, _ input: Input, _ error: any Error, _ version: Int?) {
        switch error {
        case let unfit as Unfit: self.init(noun: noun, input: input, flaws: unfit.flaws, refusal: .unfit)
        case let refusal as Refusal where refusal.kind == .invalid || refusal.kind == .conflict:
            let flaws = refusal.field.map { [Flaw($0, refusal.text.zh, refusal.text.en)] } ?? []
            self.init(
                noun: noun, input: input, flaws: flaws, refusal: refusal, version: version)
        default: return nil  // a bug, or what no form can mend
        }
    }
}

extension Request {
    /// The version in `If-Match`; `*` and none mean any, a weak tag never matches (RFC 9110, 13.1.1).
    fileprivate var expectedVersion: Int? {
        get throws {
            guard let header = headers[.ifMatch], header != "*" else { return nil }
            guard let match = header.wholeMatch(of: /"([0-9]{1,18})"/), let version = Int(match.1) else { return -1 }
            return version
        }
    }

    fileprivate var idempotencyKey: String? {
        get throws {
            guard let name = HTTPField.Name("idempotency-key"), let key = headers[name] else { return nil }
            guard (1...255).contains(key.utf8.count), key.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
            else { throw Refusal.keyUnfit }
            return key
        }
    }
}

extension Response {
    fileprivate init(_ kept: KeptAnswer) {
        self.init(
            status: .init(code: kept.status),
            headers: [.contentType: "application/json; charset=utf-8", .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(string: kept.body)))
        if let location = kept.location { headers[.location] = location }
        if let version = kept.version { headers[.eTag] = "\"\(version)\"" }
    }
}

extension Problem {
    /// The answer to a failed request of the interface; what is a bug goes on to the log.
    static func answer(_ error: any Error, _ request: Request) throws -> Response {
        let problem = Problem(error, hasPrecondition: request.headers[.ifMatch] != nil)
        guard problem.status != .internalServerError else { throw error }
        return problem.response(request.language)
    }
}

extension Refusal {
    static let keyUnfit = Refusal(
        "api.idempotency-key", "Idempotency-Key 应为 1 到 255 个可打印字符。",
        "An Idempotency-Key has 1 to 255 printable characters.")
}
