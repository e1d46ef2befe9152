import Crypto
import Database
import Kernel
import Store

extension Browser {
    /// With which everybody in a test opens their key.
    package static let password = "davylamp-test"

    /// What was to be posted, with a signature where the act may ask for one and the test says nothing of its own.
    func withSignature(_ path: String, _ bytes: [UInt8]) async throws -> [UInt8] {
        guard let hand, isSigned(path) else { return bytes }
        let body = String(decoding: bytes, as: UTF8.self)
        guard !body.contains("signature") else { return bytes }
        try await hand.enrol()
        if path.hasPrefix("/api/") {
            guard body.isEmpty || body.hasPrefix("{") else { return bytes }
            let rest = body.drop { $0 == "{" || $0.isWhitespace }
            let isBare = rest.isEmpty || rest.hasPrefix("}")
            let more = isBare ? "}" : ",\(rest)"
            return Array("{\"signature\":\"\(Self.password)\"\(more)".utf8)
        }
        return Array((body.isEmpty ? "" : body + "&").utf8) + Array("signature=\(Self.password)".utf8)
    }

    /// Enrols the key that the password of tests opens.
    package func enrolKey() async throws { try await hand?.enrol() }

    private func isSigned(_ path: String) -> Bool {
        let parts = (path.split(separator: "?").first ?? "").split(separator: "/")
        return signedPaths.contains { pattern in
            let wanted = pattern.split(separator: "/")
            return wanted.count == parts.count && zip(wanted, parts).allSatisfy { $0.hasPrefix(":") || $0 == $1 }
        }
    }
}

/// Somebody's key in a test: the same for the same login, sealed so lightly that it opens at once.
struct Hand: Sendable {
    let world: MineWorld
    let login: String
    let actor: Actor

    func enrol() async throws {
        let login = login
        let seed = Array(SHA256.hash(data: Array(login.utf8)))
        let lock = try SealedSeed.Lock(Browser.password, rounds: 16)
        let opened = try OpenedKey(seed: seed, under: lock)
        let context = Context.at(by: actor)
        _ = try await world.store.write { db in
            guard try SigningKeys.locker(of: login, db)?.sealed == nil else { return }
            try SigningKeys.enrol(opened.signing(nil), sealed: opened.fresh, login: login, in: context, db)
        }
    }
}
