import Foundation
import Logging
import Testing

@testable import davylamp

@Suite struct SettingsTests {
    private func folder(_ file: String? = nil) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "settings-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        if let file { try Data(file.utf8).write(to: folder.appending(path: "davylamp.yaml")) }
        return folder.path
    }

    private func refusal(_ flags: [String: String], _ environment: [String: String] = [:]) async -> String? {
        do { _ = try await Settings(flags: flags, environment: environment) } catch { return "\(error)" }
        return nil
    }

    @Test func flagsComeBeforeTheEnvironmentBeforeTheFileBeforeTheStandard() async throws {
        let data = try folder("port: 1\nhost: a\nlog-level: debug\n")
        defer { try? FileManager.default.removeItem(atPath: data) }
        let settings = try await Settings(
            flags: ["data": data, "port": "3"], environment: ["DAVYLAMP_PORT": "2", "DAVYLAMP_HOST": "b", "PORT": "9"])
        #expect((settings.port, settings.host, settings.logLevel, settings.idleSeconds) == (3, "b", .debug, 60))
        let sources = settings.answers.filter { ["port", "host", "log-level", "metrics"].contains($0.setting.key) }.map(
            \.answer.source)
        #expect(
            sources
                == ["environment DAVYLAMP_HOST", "flag --port", "file \(data)/davylamp.yaml", "standard"].sorted {
                    a, _ in a.hasPrefix("env")
                })
    }

    @Test func theFileMayBeJSONAndLieElsewhere() async throws {
        let data = try folder(#"{"port": 81, "secure": true}"#)
        defer { try? FileManager.default.removeItem(atPath: data) }
        let settings = try await Settings(environment: ["DAVYLAMP_CONFIG": "\(data)/davylamp.yaml"])
        #expect((settings.port, settings.isSecure) == (81, true))
    }

    @Test(
        "what cannot be is refused, with what, where and how",
        arguments: [
            ("port", "80x", "port is \"80x\" (flag --port); it must be a whole number from 0 to 65535"),
            ("port", "65536", "port is \"65536\""), ("port", "-1", "port is \"-1\""),
            ("secure", "maybe", "it must be true or false"),
            ("log-format", "xml", "it must be one of text, json"),
            ("metrics", "", "it must be one of local, open, off"),
            ("openid-issuer", "http://sso.example", "an https address"),
            ("openid-issuer", "https://sso.example", "openid-client is"),
            ("idle-seconds", "0", "from 1 to 86400"), ("config", "/nowhere/x.yaml", "/nowhere/x.yaml is missing"),
        ])
    func wrong(key: String, value: String, says: String) async {
        #expect(await refusal([key: value])?.contains(says) == true)
    }

    @Test(
        "a bad file is refused",
        arguments: [
            ("prot: 1", "sets \"prot\""), ("port: [1, 2]", "port in the file"), ("port: \"", "is not YAML"),
            ("- a", "is not YAML"),
        ])
    func badFile(text: String, says: String) async throws {
        let data = try folder(text)
        defer { try? FileManager.default.removeItem(atPath: data) }
        let said = await refusal(["data": data])
        #expect(said?.contains(says) == true, "\(said ?? "nothing")")
    }

    @Test func everySettingHasItsVariable() {
        #expect(Setting.idleSeconds.variable == "DAVYLAMP_IDLE_SECONDS")
        #expect(Set(Setting.all.map(\.key)).count == Setting.all.count)
    }
}
