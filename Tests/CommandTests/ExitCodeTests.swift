import Foundation
import Testing

@Suite(.serialized) struct ExitCodeTests {
    private let data = FileManager.default.temporaryDirectory.appending(path: "command-\(UUID().uuidString)").path

    @Test(
        "a command that cannot be carried out says why in one line and has its code",
        arguments: [
            (["serve", "--prot", "1"], Int32(64), "--port"), (["serve", "--port", "x"], 78, "whole number"),
            (["serve", "--data", "/dev/null/x"], 73, "cannot be made"),
            (["serve", "--assets", "/nowhere"], 78, "--assets"),
            (["nonsense"], 64, "nonsense"),
            (["token", "create", "--login", "x", "--data", "/dev/null/x"], 73, "cannot be made"),
            (["ledger", "verify", "/nowhere"], 1, "broken"),
            (["import", "mines", "/dev/null", "--data", "/dev/null/x"], 64, "no file on the disk"),
        ] as [([String], Int32, String)])
    func refused(arguments: [String], code: Int32, says: String) throws {
        defer { try? FileManager.default.removeItem(atPath: data) }
        let run = try Run(
            arguments.contains("--data") ? arguments : arguments + (arguments[0] == "serve" ? ["--data", data] : []))
        #expect(run.code == code)
        #expect((run.err + run.out).contains(says), "\(run.err)\(run.out)")
        #expect(!run.err.contains("Fatal") && !run.err.contains("0x"))
    }

    @Test(
        "every command has a page of help with an example",
        arguments: [
            [], ["serve"], ["demo"], ["import"], ["token", "create"], ["ledger", "verify"], ["ledger", "rebuild"],
            ["migrate"], ["config"],
        ] as [[String]])
    func help(command: [String]) throws {
        let run = try Run(command + ["--help"])
        #expect(run.code == 0)
        #expect(run.out.contains("USAGE") && run.out.contains("EXAMPLES"), "\(run.out)")
    }

    @Test func configSaysWhereEachSettingComesFromAndNoSecret() throws {
        let run = try Run(
            ["config", "--host", "h", "--data", data],
            environment: ["DAVYLAMP_DATABASE": "password=hush", "DAVYLAMP_PROT": "1"])
        #expect(run.code == 0)
        #expect(run.out.contains("h  [flag --host]") && run.out.contains("(secret)  [environment DAVYLAMP_DATABASE]"))
        #expect(run.out.contains("DAVYLAMP_PROT is in the environment and means nothing"))
        #expect(!run.out.contains("hush"))
    }
}
