import Kernel

/// Where the parts of a workbook lie, followed from its own list of relations.
struct WorkbookParts {
    struct Sheet: Hashable {
        let name: String
        let isVisible: Bool
        let part: String
    }

    private(set) var sheets: [Sheet] = []
    private(set) var countsFrom1904 = false
    private(set) var sharedTexts: String?
    private(set) var styles: String?

    init(_ archive: ZipArchive) throws(Refusal) {
        let top = try Self.relations(archive, "_rels/.rels", base: "")
        guard let book = top.values.first(where: { $0.type == "officeDocument" })?.target else { throw .notAWorkbook }
        if book.hasSuffix(".bin") { throw .oldWorkbook }
        let folder = book.lastIndex(of: "/").map { String(book[...$0]) } ?? ""
        let name = book.dropFirst(folder.count)
        let links = try Self.relations(archive, "\(folder)_rels/\(name).rels", base: folder)
        sharedTexts = links.values.first { $0.type == "sharedStrings" }?.target
        styles = links.values.first { $0.type == "styles" }?.target
        try read(archive, book, links)
    }

    /// The sheet of that name, or the first that can be seen.
    func sheet(_ name: String?) throws(Refusal) -> Sheet {
        if let name {
            guard let sheet = sheets.first(where: { $0.name == name }) else {
                throw .noSuchSheet(name, sheets.map(\.name))
            }
            return sheet
        }
        guard let sheet = sheets.first(where: \.isVisible) else { throw .noVisibleSheet }
        return sheet
    }

    private mutating func read(_ archive: ZipArchive, _ book: String, _ links: [String: Relation]) throws(Refusal) {
        guard let part = try archive.part(book) else { throw .damagedWorkbook(book) }
        var xml = try XMLReader(part)
        while let piece = try xml.next() {
            guard piece == .start else { continue }
            if xml.isNamed("workbookPr") {
                countsFrom1904 = ["1", "true"].contains(xml.attribute("date1904") ?? "")
            } else if xml.isNamed("sheet") {
                guard let name = xml.attribute("name"), let link = xml.attribute("id").flatMap({ links[$0] }),
                    sheets.count < 1_000
                else { throw xml.damage }
                guard link.type == "worksheet" else { continue }
                sheets.append(
                    Sheet(name: name, isVisible: (xml.attribute("state") ?? "visible") == "visible", part: link.target))
            }
        }
    }

    struct Relation {
        /// The last word of its type; the two editions of the standard differ in what stands before.
        let type: String
        let target: String
    }

    private static func relations(_ archive: ZipArchive, _ name: String, base: String) throws(Refusal) -> [String:
        Relation]
    {
        guard let part = try archive.part(name) else { throw .notAWorkbook }
        var xml = try XMLReader(part)
        var found: [String: Relation] = [:]
        while let piece = try xml.next() {
            guard piece == .start, xml.isNamed("Relationship"), found.count < WorkbookLimits.mostEntries else {
                continue
            }
            guard let id = xml.attribute("Id"), let type = xml.attribute("Type"), let target = xml.attribute("Target")
            else { continue }
            let word = type.split(separator: "/").last.map(String.init) ?? ""
            found[id] = Relation(type: word, target: resolved(target, base))
        }
        return found
    }

    /// A target is a path in the archive: from its root, or from the folder of the part that names it.
    private static func resolved(_ target: String, _ base: String) -> String {
        if target.hasPrefix("/") { return String(target.dropFirst()) }
        var path = base.split(separator: "/").map(String.init)
        for step in target.split(separator: "/") {
            if step == ".." { _ = path.popLast() } else if step != "." { path.append(String(step)) }
        }
        return path.joined(separator: "/")
    }
}
