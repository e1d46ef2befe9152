import Domain
import Kernel

/// The columns of a sheet beside those that are kept here, to be confirmed by somebody who knows the sheet.
struct ImportColumns {
    let fields: [Field]
    let heads: [String]
    let samples: [[String]]
    /// Which sheet of the workbook is read, when there are several.
    let sheet: Field?
    /// Of which mine the whole sheet is, where somebody above the mines imports.
    let mine: Field?

    /// A wide sheet shows its first columns; all can be chosen.
    private static let columnsShown = 40

    init?(_ sheet: SheetImport, _ kind: SheetKind, _ mines: [Choice], _ visit: Visit) {
        guard let look = sheet.look else { return nil }
        let language = visit.language
        let options =
            [(value: "", label: ImportTexts.notThere(language))]
            + look.heads.enumerated().map {
                (value: "#\($0.offset + 1)", label: $0.element.isEmpty ? "#\($0.offset + 1)" : $0.element)
            }
        fields = kind.columns.filter { $0.field != "site" || visit.actor.site == nil }.map { column in
            let position = sheet.choices[column.name].flatMap { look.position(of: $0) }
            let cells =
                position.map { place in look.samples.compactMap { $0.indices.contains(place) ? $0[place] : nil } } ?? []
            let label = column.title(language) + (column.isRequired ? " *" : "")
            let seen = cells.filter { !$0.isEmpty }.joined(separator: " · ")
            let help = [seen.isEmpty ? nil : ImportTexts.sample(seen)(language), column.help?(language)].compactMap(
                \.self)
            return Field(
                name: "column-\(column.name)", label: label,
                help: help.isEmpty ? nil : help.joined(separator: language == .chinese ? "。" : ". "),
                values: [position.map { "#\($0 + 1)" } ?? ""], input: .select(options))
        }
        let sheets = look.sheets ?? []
        self.sheet =
            sheets.count < 2
            ? nil
            : Field(
                name: "sheet", label: ImportTexts.sheet(language), values: [sheet.sheet ?? sheets[0]],
                input: .select(sheets.map { (value: $0, label: $0) }))
        let each = [(value: "", label: ImportTexts.eachRow(language))]
        mine =
            mines.isEmpty
            ? nil
            : Field(
                name: "mine", label: ImportTexts.mine(language), help: ImportTexts.mineHelp(language),
                values: [sheet.known["site"] ?? ""],
                input: .select(each + mines.map { (value: $0.value, label: $0.label(language)) }))
        heads = Array(look.heads.prefix(Self.columnsShown))
        samples = look.samples.map { Array($0.prefix(Self.columnsShown)) }
    }
}

extension Form {
    /// Our columns and the heads that were chosen for them.
    func choices(_ kind: SheetKind, _ look: SheetImport.Look) -> [String: String] {
        Dictionary(uniqueKeysWithValues: kind.columns.map { ($0.name, look.head(self["column-\($0.name)"])) })
    }
}

extension SheetImport.Look {
    /// Where a chosen head stands.
    func position(of choice: String) -> Int? {
        heads.firstIndex(of: choice) ?? SheetMapping.position(choice, in: heads)
    }

    /// The head at `#3`, so that a profile fits other files; the place itself when heads repeat.
    fileprivate func head(_ choice: String) -> String {
        guard let position = SheetMapping.position(choice, in: heads) else { return "" }
        let head = heads[position]
        return head.isEmpty || heads.filter { $0 == head }.count > 1 ? choice : head
    }
}
