import Kernel

/// Turns one cell of a sheet into a text, or says why it cannot.
struct CellReader {
    struct Cell {
        var text = ""
        var trouble: Localized?
    }

    let shared: SharedTexts
    let styles: CellStyles
    let countsFrom1904: Bool
    let takesResults: Bool

    /// Reads the cell that was just begun to its end.
    func read(_ xml: inout XMLReader) throws(Refusal) -> Cell {
        let type = xml.attribute("t") ?? "n"
        let style = xml.attribute("s").flatMap { Int($0) } ?? 0
        let outer = xml.depth - 1
        var (value, isFormula, isValue) = ([UInt8](), false, false)
        while xml.depth > outer {
            switch try xml.next() {
            case .start:
                isValue = xml.isNamed("v")
                if xml.isNamed("f") { isFormula = true }
                if xml.isNamed("is") { try RichText.append(&xml, to: &value) }
            case .end: isValue = false
            case .text: if isValue { value += xml.text }
            case nil: throw xml.damage
            }
        }
        let raw = String(decoding: value, as: UTF8.self)
        guard isFormula else { return try cell(type, raw, style, xml) }
        guard takesResults else { return Cell(trouble: CellTrouble.formula) }
        return raw.isEmpty && type != "str"
            ? Cell(trouble: CellTrouble.formulaWithoutResult) : try cell(type, raw, style, xml)
    }

    private func cell(_ type: String, _ raw: String, _ style: Int, _ xml: XMLReader) throws(Refusal) -> Cell {
        switch type {
        case "s":
            if raw.isEmpty { return Cell() }
            guard let text = Int(raw).flatMap({ shared[$0] }) else { throw xml.damage }
            return Cell(text: text)
        case "str", "inlineStr": return Cell(text: RichText.unescaped(raw))
        case "b": return Cell(text: raw == "1" || raw == "true" ? "TRUE" : raw.isEmpty ? "" : "FALSE")
        case "e": return Cell(trouble: CellTrouble.error(raw))
        case "d": return Cell(text: raw.replacing("T", with: " "))
        case "n": return try number(raw, style, xml)
        default: throw xml.damage  // no other type is known to the format
        }
    }

    private func number(_ raw: String, _ style: Int, _ xml: XMLReader) throws(Refusal) -> Cell {
        if raw.isEmpty { return Cell() }
        guard let text = CellNumber.text(raw) else { throw xml.damage }
        guard styles.isDate(style) else { return Cell(text: text) }
        return CellNumber.date(raw, from1904: countsFrom1904).map { Cell(text: $0) }
            ?? Cell(trouble: CellTrouble.noDate)
    }
}
