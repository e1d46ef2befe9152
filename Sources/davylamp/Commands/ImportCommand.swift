import ArgumentParser
import Database
import Domain
import Foundation
import Kernel
import Store

/// Lists from elsewhere.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Imports a list (mines, places, equipment, posts, persons …) from an Excel workbook or a CSV file.",
        discussion: """
            The columns are found by their heads, in Chinese or English, or said by --map. The text may be UTF-8, GB 18030
            or UTF-16, the separator a comma, a semicolon, a tab or a bar; of a workbook (.xlsx) the first visible sheet is
            read, its dates as dates. A cell that holds a formula or is merged into another is told as an error. Rows that
            repeat an id are merged into one thing. Lists of what lies inside a mine have a column for the mine, or --mine.
            A refused row is told by line and column on standard error; the others are imported. A file that cannot be read
            as a whole changes nothing. The same file twice changes nothing; after a kill, the same command goes on where it
            stopped. The last line on standard output is one JSON object whose parts add up to "rows"; of a file that was
            refused as a whole all are 0.

            EXAMPLES
              davylamp import mines mines.csv --data data --dry-run
              davylamp import persons roll.csv --data data --errors refused.csv --map name=姓名
              davylamp import hidden-dangers register-2024.xlsx --data data --mine 1 --errors refused.xlsx

            EXIT CODES
              0   every row was imported, merged or unchanged
              1   the file or a row was refused
              64  the command line is wrong, or the file cannot be opened
            """)

    @Argument(help: "What the file lists: \(SheetTargets.all.map(\.kind.name).joined(separator: ", ")).") var kind:
        String
    @Argument(help: "The file: .xlsx, or separated text.") var file: String
    @OptionGroup var folder: DataFolder
    @Flag(help: "Tell what would happen and change nothing.") var dryRun = false
    @Flag(help: "Print the JSON object only.") var json = false
    @Option(
        help: "Write the refused rows to this file (.xlsx or .csv), as they were, with one more column that says why.")
    var errors: String?
    @Option(help: "Say which head fills a column, e.g. --map capacity=产能; an empty head leaves the column out.")
    var map: [String] = []
    @Option(help: "The id of the mine whose list it is, when the sheet has no column for it.") var mine: String?
    @Option(help: "Use the mapping of columns that was kept under this name.") var profile: String?
    @Option(help: "Keep the mapping of columns under this name.") var saveProfile: String?

    @Option(help: "Read this sheet of the workbook.") var sheet: String?
    @Flag(help: "Take the results that formulas had when the workbook was saved.") var formulaResults = false

    func run() async throws {
        guard let target = SheetTargets.named(kind) else {
            throw ValidationError(
                "There is no kind \"\(kind)\"; there are: \(SheetTargets.all.map(\.kind.name).joined(separator: ", "))."
            )
        }
        let choices = try self.choices()
        guard FileManager.default.isReadableFile(atPath: file) else { throw ValidationError("\(file) cannot be read.") }
        // A pipe gives its bytes once, and a list is looked at before it is read.
        let found = try? URL(filePath: file).resolvingSymlinksInPath().resourceValues(forKeys: [.isRegularFileKey])
        guard found?.isRegularFile == true else {
            throw ValidationError("\(file) is no file on the disk; save the list to one and name that.")
        }
        let store = try await folder.open()
        defer { store.close() }
        do {
            let sheet = try SheetFile(
                opening: URL(filePath: file), SheetChoice(sheet: self.sheet, takesResults: formulaResults))
            let report = try await carryOut(sheet, target, choices, store)
            print(report.counts.json)
            if report.counts.refused > 0 { throw ExitCode(1) }
        } catch let refusal as Refusal {
            tell("\(refusal.text(.chinese))\n\(refusal.text(.english))")
            print(SheetCounts().json)
            throw ExitCode(1)
        }
    }

    private var known: [String: String] { mine.map { ["site": $0] } ?? [:] }

    private static let actor = Actor(
        person: PersonID("import") ?? PersonID(0), name: "import", role: .administrator,
        organisation: OrganisationID("import") ?? OrganisationID(0), site: nil)

    private func carryOut(
        _ sheet: SheetFile, _ target: any SheetTarget, _ choices: [String: String], _ store: DataStore
    ) async throws -> SheetReport {
        let actor = Self.actor
        let kept = try await ImportProfiles(store).choices(profile, target.kind, sheet.heads, for: actor)
        let run = try ImportRun(
            store, sheet, target, kept.merging(choices) { $1 }, known: known, by: actor, passed: showProgress,
            now: wallClock)
        if let saveProfile, !dryRun {
            try await ImportProfiles(store).keep(run.reader.mapping, as: saveProfile, target.kind, for: actor)
        }
        let (report, late) = try await dryRun ? check(run, actor) : write(run, target.kind, actor, store)
        if let errors { try write(ErrorSheetFile(run, late: late), to: URL(filePath: errors)) }
        return report
    }

    private func write(_ sheet: ErrorSheetFile, to file: URL) throws {
        if file.pathExtension.lowercased() == "xlsx" {
            try sheet.write(workbook: file, .refused, nil)
        } else {
            try sheet.write(to: file, .refused, nil)
        }
    }

    private func check(_ run: ImportRun, _ actor: Actor) async throws -> (SheetReport, late: [Int: [SheetFlaw]]) {
        let checked = try await run.check(by: actor, told: tell)
        return (checked.report, Dictionary(grouping: checked.late, by: \.line))
    }

    private func write(
        _ run: ImportRun, _ kind: SheetKind, _ actor: Actor, _ store: DataStore
    ) async throws -> (SheetReport, late: [Int: [SheetFlaw]]) {
        let sheet = SheetImport(
            id: Self.fresh(), kind: kind.name, fileName: URL(filePath: file).lastPathComponent, fileHash: run.file.hash,
            actor: actor, startedAt: wallClock(), stage: .running, choices: run.reader.mapping.choices(kind),
            known: known)
        let done = try await run.carryOut(sheet, told: tell)
        return (done.report, try await store.read { db in try ImportStore.flaws(of: done.id, db) })
    }

    private static func fresh() -> SheetImport.ID {
        var generator = SystemRandomNumberGenerator()
        return SheetImport.ID(at: wallClock(), random: (generator.next(), generator.next()))
    }

    private func choices() throws -> [String: String] {
        var choices: [String: String] = [:]
        for pair in map {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2 else { throw ValidationError("--map \(pair): write it as column=head.") }
            choices[parts[0]] = parts[1]
        }
        return choices
    }

    /// How far it is, for whoever watches a terminal.
    @Sendable private func showProgress(_ counts: SheetCounts) {
        guard !json, isatty(2) == 1 else { return }
        let passed = counts.created + counts.merged + counts.unchanged + counts.refused
        FileHandle.standardError.write(Data("\r\(passed) / \(counts.rows)\(passed == counts.rows ? "\n" : "")".utf8))
    }

    @Sendable private func tell(_ flaw: SheetFlaw) {
        if !json { tell("line \(flaw.line), \(flaw.text(.chinese)) / \(flaw.reason.en)") }
    }

    private func tell(_ text: String) { FileHandle.standardError.write(Data("\(text)\n".utf8)) }
}
