import Foundation
import Kernel
import OpenID
import Testing

/// A client that believes its provider only as far as it has to.
@Suite struct OpenIDProviderTests {
    private static let now = Instant(milliseconds: Int64(SmallProvider.now) * 1_000)
    private let proof = ProofKey(verifier: "verifier-verifier-verifier-verifier-verifier")

    private func recognise(
        _ client: OpenIDProvider, _ provider: SmallProvider, naming issuer: String? = nil, proof other: ProofKey? = nil,
        at now: Instant = Self.now
    ) async throws -> OpenIDIdentity {
        let address = try await client.address(state: "s", nonce: "n-1", proof: proof, at: now)
        let back = try provider.approve(address)
        return try await client.identity(
            code: back["code"] ?? "", issuer: issuer, nonce: "n-1", proof: other ?? proof, at: now)
    }

    @Test func whomTheProviderRecognisesIsKnownByIssuerAndSubject() async throws {
        try await SmallProvider.with { provider in
            let identity = try await recognise(provider.client, provider)
            #expect(identity.issuer == provider.issuer && identity.subject == "u-1" && !identity.isMultiFactor)
            #expect(identity.name == "梁北望")
            provider.authenticates(by: ["pwd", "mfa"])
            #expect(try await recognise(provider.client, provider).isMultiFactor)
        }
    }

    @Test("whatever is not as asked is refused", arguments: SmallProvider.Fault.allCases)
    func refused(fault: SmallProvider.Fault) async throws {
        try await SmallProvider.with { provider in
            provider.fail(fault)
            await #expect(throws: OpenIDError.self) { _ = try await recognise(provider.client, provider) }
            provider.fail(nil)
            _ = try await recognise(provider.client, provider)
        }
    }

    @Test func aCodeIsTakenOnceAndByWhoAskedForItAlone() async throws {
        try await SmallProvider.with { provider in
            let client = provider.client
            let address = try await client.address(state: "s", nonce: "n-1", proof: proof, at: Self.now)
            let code = try provider.approve(address)["code"] ?? ""
            func take() async throws -> OpenIDIdentity {
                try await client.identity(code: code, issuer: nil, nonce: "n-1", proof: proof, at: Self.now)
            }
            _ = try await take()
            await #expect(throws: OpenIDError.self) { _ = try await take() }
            await #expect(throws: OpenIDError.self) {
                _ = try await recognise(client, provider, proof: ProofKey(verifier: "another"))
            }
            await #expect(throws: OpenIDError.refused("the answer is of another provider")) {
                _ = try await recognise(client, provider, naming: "https://another.example")
            }
            _ = try await recognise(client, provider, naming: provider.issuer)
        }
    }

    @Test func aNewKeyIsAskedForOnceAndNotForEveryToken() async throws {
        try await SmallProvider.with { provider in
            let client = provider.client
            _ = try await recognise(client, provider)
            _ = try await recognise(client, provider)
            #expect(provider.keysAsked == 1)
            provider.rotate()
            // Within half a minute nobody makes us ask again and again.
            await #expect(throws: OpenIDError.self) { _ = try await recognise(client, provider) }
            #expect(provider.keysAsked == 1)
            _ = try await recognise(client, provider, at: Self.now.adding(seconds: 31))
            #expect(provider.keysAsked == 2)
        }
    }

    @Test func aProviderThatIsNotThereIsUnavailable() async throws {
        let client = OpenIDProvider(
            name: "省局", issuer: "http://127.0.0.1:1", client: "davylamp", secret: nil, base: "http://localhost")
        do {
            _ = try await client.address(state: "s", nonce: "n", proof: proof, at: Self.now)
            Issue.record("nobody answered, and it went on")
        } catch OpenIDError.unavailable { return }
    }
}
