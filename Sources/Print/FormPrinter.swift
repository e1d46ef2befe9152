import Kernel

/// Lays a form out on pages, then draws them: how many there are is known only at the end.
package struct FormPrinter {
    /// A piece of a page that is not divided.
    struct Piece {
        let height: Double
        /// Stays on the page of what follows it.
        var leads = false
        /// Only keeps two things apart: at the end of a page it is left out.
        var isGap = false
        let draw: (PDFCanvas, _ y: Double) -> Void
    }

    let form: PrintedForm
    let canvas: PDFCanvas
    let margin = millimetres(18)
    var width: Double { form.paper.width - 2 * margin }

    private let headHeight = millimetres(20)
    private let footHeight = millimetres(22)
    private var bodyTop: Double { millimetres(12) + headHeight }
    private var bodyHeight: Double { form.paper.height - bodyTop - footHeight - millimetres(8) }

    private init(_ form: PrintedForm) {
        self.form = form
        canvas = PDFCanvas(form.paper, title: "\(form.title) \(form.number)")
    }

    /// The whole form as a PDF. Takes some ten milliseconds: never call it on the cooperative pool.
    package static func pdf(_ form: PrintedForm) throws(PrintError) -> [UInt8] {
        let printer = FormPrinter(form)
        let pages = printer.pages(of: form.parts.flatMap(printer.pieces))
        for (index, page) in pages.enumerated() {
            printer.drawFrame(page: index + 1, of: pages.count)
            var y = printer.bodyTop
            for piece in page {
                piece.draw(printer.canvas, y)
                y += piece.height
            }
            printer.canvas.endPage()
        }
        return try printer.canvas.finished()
    }

    private func pages(of pieces: [Piece]) -> [[Piece]] {
        var pages: [[Piece]] = [[]]
        var left = bodyHeight
        for (index, piece) in pieces.enumerated() {
            let next = piece.leads && index + 1 < pieces.count ? pieces[index + 1].height : 0
            let isFull = piece.height + next > left
            if piece.isGap, isFull || index + 1 == pieces.count { continue }
            if isFull, !(pages.last ?? []).isEmpty {
                pages.append([])
                left = bodyHeight
            }
            pages[pages.count - 1].append(piece)
            left -= piece.height
        }
        return pages
    }

    private func drawFrame(page: Int, of count: Int) {
        let top = millimetres(12)
        canvas.write(form.house, x: margin, y: top, width: width * 0.6, .init(size: 9))
        canvas.write(form.number, x: margin + width * 0.65, y: top, width: width * 0.35, .init(size: 9, align: .right))
        canvas.write(
            form.title, x: margin, y: top + millimetres(5), width: width, .init(size: 17, isBold: true, align: .centre))
        canvas.line(
            margin, top + headHeight - millimetres(5), margin + width, top + headHeight - millimetres(5), width: 1)
        drawFoot(page, count)
    }

    private func drawFoot(_ page: Int, _ count: Int) {
        let (language, side) = (form.language, millimetres(17))
        let top = form.paper.height - footHeight - millimetres(4)
        canvas.line(margin, top, margin + width, top)
        var x = margin
        if let check = form.check {
            if let code = QRCode(check.address) {
                canvas.draw(code, x: margin, y: top + millimetres(2), side: side)
                x += side + millimetres(3)
            }
            canvas.write(
                PrintTexts.check(check.code)(language), x: x, y: top + millimetres(3), width: width * 0.6,
                .init(size: 9, isBold: true))
            canvas.write(
                check.address, x: x, y: top + millimetres(8.5), width: margin + width - x, .init(size: 7, grey: 0.25))
        }
        canvas.write(
            PrintTexts.printed(form.printed)(language), x: x, y: top + millimetres(13.5), width: width * 0.6,
            .init(size: 7, grey: 0.25))
        canvas.write(
            PrintTexts.page(page, count)(language), x: margin + width * 0.65, y: top + millimetres(3),
            width: width * 0.35,
            .init(size: 9, align: .right))
    }
}
