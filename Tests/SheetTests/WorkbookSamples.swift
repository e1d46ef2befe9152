import CZip
import Foundation
import Kernel
import Sheets
import Support

/// Workbooks made part by part, as no spreadsheet program would make them.
enum WorkbookSample {
    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    /// A workbook whose first sheet holds these rows, as XML.
    static func parts(
        _ rows: String, after: String = "", sheets: String? = nil, properties: String = "", shared: [String] = [],
        formats: [String] = []
    ) -> [String: String] {
        let list = sheets ?? "<sheet name=\"名单\" sheetId=\"1\" r:id=\"rId1\"/>"
        let styles = formats.enumerated().map {
            "<numFmt numFmtId=\"\(200 + $0.offset)\" formatCode=\"\($0.element)\"/>"
        }.joined()
        let looks = ["0", "14", "22"] + formats.indices.map { "\(200 + $0)" }
        let looksXML = looks.map { "<xf numFmtId=\"\($0)\"/>" }.joined()
        return [
            "_rels/.rels": relations([("rId1", "officeDocument", "xl/workbook.xml")]),
            "xl/_rels/workbook.xml.rels": relations([
                ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "worksheet", "/xl/worksheets/sheet2.xml"),
                ("rId8", "sharedStrings", "sharedStrings.xml"), ("rId9", "styles", "styles.xml"),
            ]),
            "xl/workbook.xml":
                "<?xml version=\"1.0\"?><workbook xmlns=\"\(main)\" xmlns:r=\"r\">\(properties)<sheets>\(list)</sheets></workbook>",
            "xl/sharedStrings.xml": "<sst>" + shared.map { "<si>\($0)</si>" }.joined() + "</sst>",
            "xl/styles.xml":
                "<styleSheet><numFmts>\(styles)</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>\(looksXML)</cellXfs></styleSheet>",
            "xl/worksheets/sheet1.xml":
                "<?xml version=\"1.0\"?>\n<worksheet><sheetData>\(rows)</sheetData>\(after)</worksheet>",
            "xl/worksheets/sheet2.xml": "<worksheet><sheetData>\(row(1, ["第二张"]))</sheetData></worksheet>",
        ]
    }

    static func row(_ number: Int, _ texts: [String]) -> String {
        "<row r=\"\(number)\">" + texts.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() + "</row>"
    }

    static func relations(_ links: [(id: String, type: String, target: String)]) -> String {
        let lines = links.map {
            "<Relationship Id=\"\($0.id)\" Type=\"\(relations)/\($0.type)\" Target=\"\($0.target)\"/>"
        }
        return "<Relationships>\(lines.joined())</Relationships>"
    }

    static func workbook(_ rows: String, after: String = "", shared: [String] = [], formats: [String] = []) throws
        -> Workbook
    {
        try Workbook(zip(parts(rows, after: after, shared: shared, formats: formats)))
    }

    static func zip(_ parts: [String: String]) throws -> Data { try zip(parts.mapValues { Array($0.utf8) }) }

    static func zip(_ parts: [String: [UInt8]], password: String? = nil) throws -> Data {
        let url = FileManager.default.temporaryDirectory.appending(path: "davylamp-\(UUID().uuidString).zip")
        defer { try? FileManager.default.removeItem(at: url) }
        guard let archive = zip_open(url.path, Int32(ZIP_CREATE), nil) else { throw CocoaError(.fileWriteUnknown) }
        for (name, bytes) in parts.sorted(by: { $0.key < $1.key }) {
            let copy = malloc(max(1, bytes.count))
            bytes.withUnsafeBytes { if let base = $0.baseAddress { copy?.copyMemory(from: base, byteCount: $0.count) } }
            let index = zip_file_add(archive, name, zip_source_buffer(archive, copy, UInt64(bytes.count), 1), 0)
            if let password { zip_file_set_encryption(archive, UInt64(index), UInt16(ZIP_EM_AES_128), password) }
        }
        guard zip_close(archive) == 0 else { throw CocoaError(.fileWriteUnknown) }
        return try Data(contentsOf: url)
    }
}

extension Workbook {
    /// All rows under the heads.
    func all() throws -> [WorkbookRow] {
        var (rows, all) = (try rows(), [WorkbookRow]())
        while let row = try rows.next() { all.append(row) }
        return all
    }

    var cells: [[String]] { get throws { try all().map(\.cells) } }
}
