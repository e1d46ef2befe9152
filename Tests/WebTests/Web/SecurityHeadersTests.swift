import HTTPTypes
import Support
import Testing

@testable import Web

@Suite struct SecurityHeadersTests {
    private func header(_ answer: Browser.Answer, _ name: String) -> String? {
        HTTPField.Name(name).flatMap { answer.headers[$0] }
    }

    @Test(
        "every answer carries them",
        arguments: ["/login", "/nowhere", "/api/v1/hidden-dangers", "/assets/davylamp.css"])
    func everywhere(path: String) async throws {
        try await MineWorld.with { world in
            let answer = try await Browser(world).get(path)
            let policy = answer.headers[.contentSecurityPolicy] ?? ""
            #expect(
                policy.contains("default-src 'self'") && !policy.contains("unsafe")
                    && policy.contains("object-src 'none'"))
            #expect(policy.contains("frame-ancestors 'none'"))
            #expect(policy.contains("require-trusted-types-for 'script'; trusted-types default"))
            #expect(answer.headers[.xContentTypeOptions] == "nosniff")
            #expect(header(answer, "cross-origin-opener-policy") == "same-origin")
            #expect(header(answer, "cross-origin-resource-policy") == "same-origin")
            #expect(header(answer, "strict-transport-security") == nil)
        }
    }

    @Test func behindTLSBrowsersAreToldToStayThere() async throws {
        try await MineWorld.with { world in
            let answer = try await Browser(world, isSecure: true).get("/login")
            #expect(header(answer, "strict-transport-security") == "max-age=31536000; includeSubDomains")
        }
    }
}
