import Kernel

extension FormPrinter {
    /// A cell longer than this is continued in the next, so that no piece is higher than a page.
    private static let mostInCell = 700
    private static let mostInRow = 300
    private static let lettersInLine = 30
    private static let text = PDFCanvas.Look(size: 10)
    private static let label = PDFCanvas.Look(size: 10, isBold: true)
    private static let small = PDFCanvas.Look(size: 9)
    private static let smallBold = PDFCanvas.Look(size: 9, isBold: true)
    private static let pad = millimetres(1.6)

    func pieces(_ part: PrintedForm.Part) -> [Piece] {
        switch part {
        case .heading(let text): [heading(text)]
        case .facts(let facts): facts.flatMap(pieces) + [gap(3)]
        case .table(let table): pieces(table) + [gap(3)]
        case .note(let text): Self.cut(text).map(note)
        case .signatures(let labels): labels.map(signature)
        case .code(let text, let words): [code(text, words)]
        }
    }

    private func gap(_ height: Double) -> Piece { Piece(height: millimetres(height), isGap: true) { _, _ in } }

    private func heading(_ text: String) -> Piece {
        let look = PDFCanvas.Look(size: 12, isBold: true)
        let height = canvas.height(of: text, width: width, look)
        return Piece(height: height + millimetres(4), leads: true) { [self] canvas, y in
            canvas.write(text, x: margin, y: y + millimetres(2), width: width, look)
        }
    }

    private func note(_ text: String) -> Piece {
        let height = canvas.height(of: text, width: width, Self.small)
        return Piece(height: height + millimetres(2)) { [self] canvas, y in
            canvas.write(text, x: margin, y: y + millimetres(1), width: width, Self.small)
        }
    }

    private func pieces(_ fact: PrintedForm.Fact) -> [Piece] {
        Self.cut(fact.value).enumerated().map { index, value in
            let label = index == 0 ? fact.label : fact.label + PrintTexts.continued(form.language)
            return row([label, value], shares: [0.22, 0.78], [Self.label, Self.text], shaded: [0])
        }
    }

    private func pieces(_ table: PrintedForm.Table) -> [Piece] {
        let shares = table.heads.map(\.share)
        let heads = row(
            table.heads.map(\.title), shares: shares, table.heads.map { _ in Self.smallBold },
            shaded: Array(shares.indices), leads: true)
        guard !table.rows.isEmpty else { return [heads, note(PrintTexts.nothing(form.language))] }
        let rows = table.rows.flatMap { cells in
            Self.cut(cells).map { row($0, shares: shares, cells.map { _ in Self.small }, shaded: []) }
        }
        return [heads] + rows
    }

    private func row(_ cells: [String], shares: [Double], _ looks: [PDFCanvas.Look], shaded: [Int], leads: Bool = false)
        -> Piece
    {
        let widths = shares.map { $0 * width }
        let inner = zip(zip(cells, widths), looks).map {
            canvas.height(of: $0.0.0, width: max(1, $0.0.1 - 2 * Self.pad), $0.1)
        }
        let height = (inner.max() ?? 0) + 2 * Self.pad
        return Piece(height: height, leads: leads) { [self] canvas, y in
            var x = margin
            for (index, cell) in zip(cells, zip(widths, looks)).enumerated() {
                if shaded.contains(index) { canvas.fill(x: x, y: y, width: cell.1.0, height: height, grey: 0.94) }
                canvas.box(x: x, y: y, width: cell.1.0, height: height)
                canvas.write(cell.0, x: x + Self.pad, y: y + Self.pad, width: cell.1.0 - 2 * Self.pad, cell.1.1)
                x += cell.1.0
            }
        }
    }

    private func signature(_ label: String) -> Piece {
        let height = millimetres(13)
        let texts = [PrintTexts.signature, PrintTexts.post, PrintTexts.time].map { $0(form.language) }
        return Piece(height: height) { [self] canvas, y in
            let base = y + millimetres(5)
            canvas.write(label, x: margin, y: base, width: width * 0.22, Self.label)
            for (index, text) in texts.enumerated() {
                let x = margin + width * (0.24 + Double(index) * 0.26)
                canvas.write(text, x: x, y: base, width: width * 0.1, Self.small)
                canvas.line(
                    x + width * 0.09, y + height - millimetres(3), x + width * 0.24, y + height - millimetres(3))
            }
        }
    }

    private func code(_ text: String, _ words: String) -> Piece {
        let side = millimetres(92)
        return Piece(height: side + millimetres(8)) { [self] canvas, y in
            if let code = QRCode(dense: text) { canvas.draw(code, x: margin, y: y + millimetres(4), side: side) }
            let x = margin + side + millimetres(6)
            canvas.write(words, x: x, y: y + millimetres(4), width: margin + width - x, Self.small)
        }
    }

    /// A text in parts of which none is higher than a page; a line end counts as a line of letters.
    private static func cut(_ text: String, _ most: Int = mostInCell) -> [String] {
        var (pieces, weight) = ([""], 0)
        for character in text {
            weight += character.isNewline ? lettersInLine : 1
            if weight > most { (pieces, weight) = (pieces + [""], 1) }
            pieces[pieces.count - 1].append(character)
        }
        return pieces
    }

    /// A row whose cells are too long, as several.
    private static func cut(_ cells: [String]) -> [[String]] {
        let pieces = cells.map { cut($0, mostInRow) }
        let count = pieces.map(\.count).max() ?? 1
        return (0..<count).map { index in pieces.map { $0.indices.contains(index) ? $0[index] : "" } }
    }
}
