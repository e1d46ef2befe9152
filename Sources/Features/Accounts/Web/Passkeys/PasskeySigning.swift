import Database
import Domain
import Hummingbird
import Kernel
import Ledger
import Store

/// With what an act is signed: nothing, the key that a password opened, or what an authenticator answered.
enum SigningHand: Sendable {
    case none
    case key(OpenedKey?)
    case passkey(Visit)

    /// The visit whose context signs, inside the transaction.
    func visit(_ visit: Visit, _ db: Writer) throws -> Visit {
        switch self {
        case .none: return visit
        case .key(let opened):
            var visit = visit
            visit.beacon = nil  // the key is opened now: its signature names the newest there is
            return try visit.signing(with: opened, db)
        case .passkey(let prepared):
            var visit = visit
            (visit.now, visit.draw, visit.signing) = (prepared.now, prepared.draw, prepared.signing)
            visit.beacon = prepared.beacon
            guard let credential = visit.signing?.credential,
                try SigningKeys.stands(credential, of: visit.actor.person, db)
            else { throw Refusal.keyRevoked }
            return try visit.withPost(db)
        }
    }
}

/// The record of an act that was tried and undone, as its actor would sign it.
struct Trial: Error, Sendable {
    let records: Int
    /// The record without its signature, and what it seals.
    var record: [UInt8] = []
    var sealed: [UInt8] = []
    var digest: [UInt8] = []
}

extension Desk {
    /// Tries an act without keeping it and answers what its actor is to sign: nothing is signed unseen, nothing is done yet.
    ///
    /// The record that binds is the act's last.
    func prepare(
        _ visit: Visit, _ path: String, _ carryOut: @escaping @Sendable (Visit, Writer) throws -> Void
    ) async throws -> JSON {
        let login = visit.login
        let (known, beacon) = try await store.read { (try Passkeys.of(login, $0), try Chronicle.newestBeacon($0)) }
        guard let first = known.first else { throw Refusal.noPasskey }
        var generator = SystemRandomNumberGenerator()
        var visit = visit
        visit.draw = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        visit.beacon = beacon
        let counted = try await attempt(visit, carryOut)
        let place = counted.records - 1
        visit.signing = Signing(credential: first.key.text, post: nil, hand: .passkey(nil, place: place))
        let tried = try await attempt(visit, carryOut)
        let token = await prepared.keep(
            .init(
                login: login, path: path, draw: visit.draw ?? [], at: visit.now, place: place,
                passkeys: known.map(\.id),
                beacon: beacon))
        return [
            "prepared": .text(token), "challenge": .text(Base64URL.encode(tried.digest)),
            "record": .text(String(decoding: tried.record, as: UTF8.self)),
            "sealed": .text(Base64URL.encode(tried.sealed)), "passkeys": .list([.text(first.id)]),
        ]
    }

    private func attempt(
        _ visit: Visit, _ carryOut: @escaping @Sendable (Visit, Writer) throws -> Void
    ) async throws -> Trial {
        do {
            _ = try await store.write { db in
                let visit = try visit.withPost(db)
                try carryOut(visit, db)
                throw try Trial(db)
            }
        } catch let trial as Trial { return trial }
        throw Refusal.busy
    }

    /// What the actor signs with, from their authenticator's answer to what was prepared.
    func signing(_ input: Input, for visit: Visit, _ path: String, origin: String) async throws -> Visit {
        guard let answer = PasskeyAnswer(input),
            let act = await prepared.take(
                input.texts["prepared"]?.last ?? "", login: visit.login, path: path, at: visit.now)
        else { throw Refusal.signatureOvertaken }
        let known = try await store.read { try Passkeys.find(answer.id, $0) }
        let client = PasskeySignature.origin(of: answer.signature.clientData)
        guard let known, known.login == visit.login, act.passkeys.contains(answer.id), client == origin else {
            throw Refusal.passkeyRefused
        }
        var visit = visit
        visit.draw = act.draw
        (visit.now, visit.beacon) = (act.at, act.beacon)
        visit.signing = Signing(
            credential: known.key.text, post: nil, hand: .passkey(answer.signature.parts, place: act.place))
        return visit
    }
}

extension Trial {
    fileprivate init(_ db: Writer) throws {
        guard let bytes = db.lastRecord, let record = Record(canonical: bytes) else { throw Refusal.signatureNotAsked }
        let sealed = try Chronicle.sealed(of: record.subject, db)
        self.init(
            records: db.nextIndex - db.firstIndex, record: record.bytesToSign(), sealed: sealed,
            digest: record.digest.bytes)
    }
}

extension Visit {
    /// The same visit, signing in the post that the actor holds today.
    func withPost(_ db: Reader) throws -> Visit {
        guard let signing else { return self }
        var visit = self
        visit.signing = Signing(
            credential: signing.credential, post: try SigningKeys.post(in: context, db), hand: signing.hand)
        return visit
    }
}
