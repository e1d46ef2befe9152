import Courier
import Foundation
import JWTKit
import Kernel

/// What a provider publishes of itself: its addresses and its keys, asked for when they are needed and kept for a while.
actor OpenIDDirectory {
    struct Addresses: Codable, Sendable {
        let issuer: String
        let authorization: String
        let token: String
        let keys: String
        /// Whether answers name their issuer (RFC 9207).
        let namesIssuer: Bool?

        enum CodingKeys: String, CodingKey {
            case issuer
            case authorization = "authorization_endpoint"
            case token = "token_endpoint"
            case keys = "jwks_uri"
            case namesIssuer = "authorization_response_iss_parameter_supported"
        }
    }

    private static let (addressesLastHours, keysLastHours) = (24, 24)
    /// A token with an unknown key makes the keys be asked for again, but not more often than this.
    private static let keysRestSeconds = 30

    private let issuer: String
    private let courier: WebCourier
    private var addresses: (known: Addresses, until: Instant)?
    private var keys: (known: JWTKeyCollection, names: Set<String>, at: Instant)?

    init(issuer: String, courier: WebCourier) { (self.issuer, self.courier) = (issuer, courier) }

    func addresses(at now: Instant) async throws -> Addresses {
        if let addresses, addresses.until > now { return addresses.known }
        let base = issuer.hasSuffix("/") ? String(issuer.dropLast()) : issuer
        let known: Addresses = try await ask("\(base)/.well-known/openid-configuration")
        guard known.issuer == issuer else { throw OpenIDError.refused("the provider calls itself \(known.issuer)") }
        let isTLS = issuer.hasPrefix("https://")
        for address in [known.authorization, known.token, known.keys]
        where isTLS ? !address.hasPrefix("https://") : !address.hasPrefix("http") {
            throw OpenIDError.refused("the provider names an address without TLS: \(address)")
        }
        addresses = (known, now.adding(hours: Self.addressesLastHours))
        return known
    }

    /// Keys that are fresh enough for a token signed with this one.
    func keys(for name: String?, at now: Instant) async throws -> JWTKeyCollection {
        if let keys, keys.at.adding(hours: Self.keysLastHours) > now {
            let isKnown = name.map(keys.names.contains) ?? true
            if isKnown || keys.at.adding(seconds: Self.keysRestSeconds) > now { return keys.known }
        }
        let published: Published = try await ask(try await addresses(at: now).keys)
        let (collection, names) = await Self.collect(published.keys.compactMap(\.key))
        guard !names.isEmpty else { throw OpenIDError.unavailable("the provider publishes no key that can be used") }
        keys = (collection, names, now)
        return collection
    }

    /// A key without a name gets one by its place: the standard lets a provider with a single key leave it out.
    private static func collect(_ found: [JWK]) async -> (JWTKeyCollection, Set<String>) {
        let collection = JWTKeyCollection()
        var names: Set<String> = []
        for (place, key) in found.enumerated() {
            var key = key
            if key.keyIdentifier == nil { key.keyIdentifier = JWKIdentifier(string: "\(place)") }
            guard let name = key.keyIdentifier?.string, (try? await collection.add(jwk: key)) != nil else { continue }
            names.insert(name)
        }
        return (collection, names)
    }

    private func ask<T: Decodable>(_ address: String) async throws -> T {
        let answer: WebCourier.Answer
        do { answer = try await courier.get(address) } catch {
            throw OpenIDError.unavailable("\(address): \(error)")
        }
        guard answer.status == 200, let found = try? JSONDecoder().decode(T.self, from: Data(answer.body)) else {
            throw OpenIDError.unavailable("\(address) answered \(answer.status) and not what was expected")
        }
        return found
    }
}

/// Keys as they are published; what is no key that can verify is passed over.
private struct Published: Decodable, Sendable {
    struct Entry: Decodable, Sendable {
        let key: JWK?
        init(from decoder: any Decoder) throws { key = try? JWK(from: decoder) }
    }

    let keys: [Entry]
}
