package import Database
package import Domain
import Foundation
package import Kernel

// From the upload to the decision: the file in pieces, its columns, the dry run, the go-ahead.
extension ImportStore {
    /// Pieces that do not hold the lock for long.
    private static let pieceBytes = 1 << 20
    /// Uploaded sheets hold people's data; they are kept only as long as their error sheet is of use.
    private static let keptDays = 30

    package static let checkJob = "import.check"
    package static let runJob = "import.run"

    /// Keeps an uploaded sheet that can be opened; its columns are guessed, or taken from the profile of the same heads.
    package func upload(
        _ bytes: [UInt8], _ file: SheetFile, named name: String, _ target: any SheetTarget, id: SheetImport.ID,
        in context: Context
    ) async throws {
        var sheet = SheetImport(
            id: id, kind: target.kind.name, fileName: String(name.suffix(120)), fileHash: file.hash,
            actor: context.actor, startedAt: context.now, stage: .uploaded)
        (sheet.choices, sheet.look) = (try await guess(file, target, context), try Self.look(file))
        let kept = sheet
        _ = try await store.write { db in try Self.insert(kept, db) }
        for start in stride(from: 0, to: bytes.count, by: Self.pieceBytes) {
            let piece = Array(bytes[start..<min(bytes.count, start + Self.pieceBytes)])
            _ = try await store.write { db in
                try db.run(
                    "INSERT INTO sheet_file (import_id, num, bytes) VALUES (\(id), \(start / Self.pieceBytes), \(piece))"
                )
            }
        }
    }

    /// Which columns fill which: as the profile of the same heads has it, else as the heads say.
    private func guess(
        _ file: SheetFile, _ target: any SheetTarget, _ context: Context
    ) async throws -> [String: String] {
        let known = try await ImportProfiles(store).choices(nil, target.kind, file.heads, for: context.actor)
        var mapping = SheetMapping(guessing: target.kind, heads: file.heads)
        try mapping.set(known, target.kind)
        return mapping.choices(target.kind)
    }

    private static func look(_ file: SheetFile) throws -> SheetImport.Look {
        SheetImport.Look(
            heads: file.heads, samples: try file.sample().map(\.cells), encoding: file.encoding?.rawValue ?? "xlsx",
            sheets: file.sheets)
    }

    /// Another sheet of the same workbook is read from now on.
    package func turn(_ id: SheetImport.ID, to name: String, _ target: any SheetTarget, in context: Context)
        async throws
    {
        let file = try await file(id, sheet: name)
        let choices = try await guess(file, target, context)
        let look = try Self.look(file)
        _ = try await store.write { db in
            guard var sheet = try Self.find(id, for: context.actor, db) else { throw Refusal.unknownImport }
            guard [.uploaded, .checked, .refused].contains(sheet.stage) else { throw Refusal.importDecided }
            (sheet.sheet, sheet.look, sheet.choices) = (name, look, choices)
            (sheet.stage, sheet.problem, sheet.report) = (.uploaded, nil, SheetReport())
            try Self.save(sheet, db)
        }
    }

    /// The uploaded sheet as it came.
    package func file(_ id: SheetImport.ID, sheet: String? = nil) async throws -> SheetFile {
        var (data, number) = (Data(), 0)
        while let piece = try await piece(number, of: id) {
            data += piece
            number += 1
        }
        guard !data.isEmpty else { throw Refusal.sheetGone }
        return try SheetFile(data, SheetChoice(sheet: sheet))
    }

    private func piece(_ number: Int, of id: SheetImport.ID) async throws -> [UInt8]? {
        try await store.read { db in
            try db.first("SELECT bytes FROM sheet_file WHERE import_id = \(id) AND num = \(number)") {
                try $0["bytes"] as [UInt8]
            }
        }
    }

    /// Sets the columns and has the sheet read through; nothing is written until somebody confirms.
    package func check(
        _ id: SheetImport.ID, _ choices: [String: String], known: [String: String] = [:], job: Job.ID,
        in context: Context
    ) async throws {
        _ = try await store.write { db in
            guard var sheet = try Self.find(id, for: context.actor, db) else { throw Refusal.unknownImport }
            guard [.uploaded, .checked, .refused].contains(sheet.stage) else { throw Refusal.importDecided }
            (sheet.choices, sheet.stage, sheet.problem, sheet.report) = (choices, .checking, nil, SheetReport())
            sheet.known = known
            try Self.save(sheet, db)
            try db.run("DELETE FROM sheet_flaw WHERE import_id = \(id)")
            try JobTable.add(Job(id: job, kind: Self.checkJob, body: id.text), due: context.now, db)
        }
    }

    /// Somebody has seen what would happen and wants it.
    package func confirm(_ id: SheetImport.ID, job: Job.ID, in context: Context) async throws {
        _ = try await store.write { db in
            guard var sheet = try Self.find(id, for: context.actor, db) else { throw Refusal.unknownImport }
            guard sheet.stage == .checked else { throw Refusal.importDecided }
            try Self.record("import.started", sheet, Self.steps(id, db), db, context)
            (sheet.stage, sheet.report, sheet.confirmedBy) = (.running, SheetReport(), context.actor.name)
            try Self.save(sheet, db)
            try db.run("DELETE FROM sheet_flaw WHERE import_id = \(id)")
            try JobTable.add(Job(id: job, kind: Self.runJob, body: id.text), due: context.now, db)
        }
    }

    /// Flaws that only writing or looking into the registry finds, of the lines in a range.
    package static func flaws(of id: SheetImport.ID, _ db: Reader) throws -> [Int: [SheetFlaw]] {
        let flaws = try db.all(
            "SELECT line, head, zh, en FROM sheet_flaw WHERE import_id = \(id) ORDER BY line, num LIMIT \(mostFlaws)"
        ) {
            SheetFlaw(line: try $0["line"], column: try $0["head"], Localized(try $0["zh"], try $0["en"]))
        }
        return Dictionary(grouping: flaws, by: \.line)
    }

    /// Takes away sheets whose import began long ago.
    package func sweep(at now: Instant) async throws {
        _ = try await store.write { db in
            let ids = try db.all(
                """
                SELECT DISTINCT sheet_file.import_id FROM sheet_file JOIN sheet_import ON sheet_import.id = sheet_file.import_id
                WHERE sheet_import.started_at < \(now.adding(days: -Self.keptDays)) ORDER BY sheet_file.import_id LIMIT 20
                """
            ) { try $0["import_id"] as String }
            for id in ids { try db.run("DELETE FROM sheet_file WHERE import_id = \(id)") }
        }
    }
}

extension Refusal {
    package static let unknownImport = Refusal(
        "import.unknown", kind: .unknown, "没有这次导入，或您无权查看。", "There is no such import, or you may not see it.")
    static let importDecided = Refusal(
        "import.decided", kind: .conflict, "这次导入已经在进行或已完成，请刷新页面。",
        "This import is running or done already; reload the page.")
    static let sheetGone = Refusal(
        "import.file-gone", kind: .conflict, "上传的文件已过保存期，请重新上传。",
        "The uploaded file is no longer kept; upload it again.")
}
