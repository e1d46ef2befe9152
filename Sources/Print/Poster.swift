/// A sheet that hangs at a place: who passes by scans it.
package struct Poster: Sendable {
    package let paper: Paper
    package let house: String
    package let headline: String
    package let name: String
    /// The number on the place's plate.
    package let code: String?
    package let lines: [String]
    /// What the code holds.
    package let address: String
    /// By which version and date an old poster is known.
    package let foot: String

    package init(
        on paper: Paper, house: String, headline: String, name: String, code: String?, lines: [String], address: String,
        foot: String
    ) {
        (self.paper, self.house, self.headline, self.name) = (paper, house, headline, name)
        (self.code, self.lines, self.address, self.foot) = (code, lines, address, foot)
    }
}

/// Draws posters, one a page; all of one size.
package enum PosterPrinter {
    /// Beyond this the fonts weigh less than the shapes of all letters.
    private static let mostOutlined = 30

    package static func pdf(_ posters: [Poster]) throws(PrintError) -> [UInt8] {
        guard let first = posters.first else { throw PrintError(reason: "no poster to draw") }
        let canvas = PDFCanvas(first.paper, title: first.headline, isOutlined: posters.count <= mostOutlined)
        for poster in posters {
            draw(poster, on: canvas)
            canvas.endPage()
        }
        return try canvas.finished()
    }

    private static func draw(_ poster: Poster, on canvas: PDFCanvas) {
        let paper = poster.paper
        let scale = paper.width / Paper.a4.width
        let margin = millimetres(12) * scale
        let inner = paper.width - 2 * margin
        let band = millimetres(46) * scale
        canvas.fill(x: 0, y: 0, width: paper.width, height: band, grey: 0)
        canvas.write(
            poster.house, x: margin, y: millimetres(8) * scale, width: inner,
            .init(size: 16 * scale, align: .centre, grey: 1))
        canvas.write(
            poster.headline, x: margin, y: millimetres(17) * scale, width: inner,
            .init(
                size: fitted(poster.headline, 40 * scale, inner, band / 2, canvas), isBold: true, align: .centre,
                grey: 1))
        var y = band + millimetres(9) * scale
        y +=
            write(poster.name, 44 * scale, isBold: true, at: y, margin, inner, millimetres(34) * scale, canvas)
            + millimetres(2) * scale
        if let code = poster.code {
            y += write(code, 24 * scale, at: y, margin, inner, millimetres(14) * scale, canvas)
        }
        let side = min(millimetres(124) * scale, paper.height - y - millimetres(72) * scale)
        y += millimetres(8) * scale
        if let code = QRCode(poster.address) { canvas.draw(code, x: (paper.width - side) / 2, y: y, side: side) }
        y += side + millimetres(8) * scale
        for line in poster.lines {
            y += write(line, 20 * scale, at: y, margin, inner, millimetres(18) * scale, canvas) + millimetres(1) * scale
        }
        let foot = paper.height - millimetres(16) * scale
        canvas.write(
            poster.address, x: margin, y: foot, width: inner, .init(size: 9 * scale, align: .centre, grey: 0.2))
        canvas.write(
            poster.foot, x: margin, y: foot + millimetres(5) * scale, width: inner,
            .init(size: 9 * scale, align: .centre, grey: 0.2))
    }

    private static func write(
        _ text: String, _ size: Double, isBold: Bool = false, at y: Double, _ x: Double, _ width: Double,
        _ height: Double, _ canvas: PDFCanvas
    ) -> Double {
        let look = PDFCanvas.Look(size: fitted(text, size, width, height, canvas), isBold: isBold, align: .centre)
        canvas.write(text, x: x, y: y, width: width, look)
        return min(height, canvas.height(of: text, width: width, look))
    }

    /// The largest size, down to a quarter, at which the text is no higher than this.
    private static func fitted(_ text: String, _ size: Double, _ width: Double, _ height: Double, _ canvas: PDFCanvas)
        -> Double
    {
        var fitting = size
        while fitting > size / 4, canvas.height(of: text, width: width, .init(size: fitting, isBold: true)) > height {
            fitting *= 0.85
        }
        return fitting
    }
}
