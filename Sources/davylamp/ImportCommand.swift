import ArgumentParser
import Database
import Domain
import Foundation
import Kernel
import Store

/// Lists from elsewhere.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Imports a list of mines from a CSV file.",
        discussion: """
            The columns are found by their heads (id, name or project, kind or mine-type, status, owner, capacity in Mt a
            year, workforce, lat, lng, or their Chinese names). The text may be UTF-8 or GB 18030. Rows that repeat an id are
            merged into one mine. A refused row is told by line and column; the others are imported. A file that cannot be
            read as a whole changes nothing. The last line is one JSON object whose parts add up to "rows".
            Exits with 1 when the file or a row was refused.
            """)

    enum Kind: String, ExpressibleByArgument, CaseIterable { case mines }

    /// A list of all the world's coal mines has two megabytes; what is far beyond it is not a list of mines.
    private static let largestFile = 64 * 1024 * 1024

    @Argument(help: "What the file lists.") var kind: Kind
    @Argument(help: "The CSV file.") var file: String
    @OptionGroup var folder: DataFolder
    @Flag(help: "Tell what would happen and change nothing.") var dryRun = false
    @Flag(help: "Print the JSON object only.") var json = false
    @Option(help: "Write the refused values to this CSV file.") var errors: String?

    func run() async throws {
        let text = try self.text()
        let store = try await folder.open()
        defer { store.close() }
        let actor = Actor(
            person: PersonID("import") ?? PersonID(0), name: "import", role: .administrator, organisation: OrganisationID(0),
            site: nil)
        let report: SiteImport.Report
        do {
            report = try await SiteImport(store).run(text, isDryRun: dryRun, in: Context(now: wallClock(), actor: actor))
        } catch let refusal as Refusal {
            FileHandle.standardError.write(Data("\(refusal.text(.chinese))\n\(refusal.text(.english))\n".utf8))
            throw ExitCode(1)
        }
        try tell(report)
        if report.refused > 0 { throw ExitCode(1) }
    }

    private func text() throws -> String {
        guard let data = FileManager.default.contents(atPath: file) else { throw ValidationError("\(file) cannot be read.") }
        guard data.count <= Self.largestFile else { throw ValidationError("\(file) is larger than 64 MB.") }
        let gb18030 = String.Encoding(rawValue: 0x8000_0632)
        guard let text = String(data: data, encoding: .utf8) ?? String(data: data, encoding: gb18030) else {
            throw ValidationError("\(file) is neither UTF-8 nor GB 18030 text.")
        }
        return text
    }

    private func tell(_ report: SiteImport.Report) throws {
        let lines = report.flaws.map { "\($0.line),\($0.column),\"\($0.reason.zh)\",\"\($0.reason.en)\"" }
        if let errors {
            let sheet = (["line,column,原因,reason"] + lines).joined(separator: "\n") + "\n"
            try Data(sheet.utf8).write(to: URL(filePath: errors))
        } else if !json {
            for flaw in report.flaws { print("line \(flaw.line), \(flaw.column): \(flaw.reason.zh) / \(flaw.reason.en)") }
        }
        print(
            """
            {"rows":\(report.rows),"created":\(report.created),"merged":\(report.merged),\
            "unchanged":\(report.unchanged),"refused":\(report.refused)}
            """)
    }
}
