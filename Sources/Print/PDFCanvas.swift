import CPango

/// Pages of a PDF, drawn with cairo; texts are set by Pango, which finds Chinese letters in the system's fonts.
final class PDFCanvas {
    enum Align { case left, centre, right }

    struct Look {
        var size: Double
        var isBold = false
        var align = Align.left
        var grey: Double = 0
    }

    private static let family = "Noto Sans CJK SC, Noto Sans SC, Source Han Sans SC, sans-serif"
    private let output = Output()
    private let surface: OpaquePointer
    private let cairo: OpaquePointer
    /// Letters as drawn shapes. A font of Chinese letters, however few are used, brings half a megabyte of its own.
    private let isOutlined: Bool

    init(_ paper: Paper, title: String, isOutlined: Bool = false) {
        self.isOutlined = isOutlined
        surface = cairo_pdf_surface_create_for_stream(
            { closure, data, count in
                guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
                let bytes = UnsafeBufferPointer(start: data, count: Int(count))
                Unmanaged<Output>.fromOpaque(closure).takeUnretainedValue().bytes += bytes
                return CAIRO_STATUS_SUCCESS
            }, Unmanaged.passUnretained(output).toOpaque(), paper.width, paper.height)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title.replacing("\0", with: ""))
        cairo = cairo_create(surface)
    }

    deinit {
        cairo_destroy(cairo)
        cairo_surface_destroy(surface)
    }

    /// Ends the page; what is drawn next is on another.
    func endPage() { cairo_show_page(cairo) }

    func finished() throws(PrintError) -> [UInt8] {
        cairo_surface_finish(surface)
        let status = cairo_surface_status(surface)
        guard status == CAIRO_STATUS_SUCCESS else {
            throw PrintError(reason: String(cString: cairo_status_to_string(status)))
        }
        return output.bytes
    }

    /// How high a text is when it is no wider than this.
    func height(of text: String, width: Double, _ look: Look) -> Double {
        withLayout(text, width, look) { layout in
            var (w, h): (Int32, Int32) = (0, 0)
            pango_layout_get_size(layout, &w, &h)
            return Double(h) / Double(PANGO_SCALE)
        }
    }

    /// Writes a text with its upper left corner here.
    func write(_ text: String, x: Double, y: Double, width: Double, _ look: Look) {
        cairo_set_source_rgb(cairo, look.grey, look.grey, look.grey)
        cairo_move_to(cairo, x, y)
        withLayout(text, width, look) { layout in
            guard isOutlined else { return pango_cairo_show_layout(cairo, layout) }
            pango_cairo_layout_path(cairo, layout)
            cairo_fill(cairo)
        }
    }

    func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, width: Double = 0.5) {
        cairo_set_source_rgb(cairo, 0, 0, 0)
        cairo_set_line_width(cairo, width)
        cairo_move_to(cairo, x1, y1)
        cairo_line_to(cairo, x2, y2)
        cairo_stroke(cairo)
    }

    func box(x: Double, y: Double, width: Double, height: Double, line: Double = 0.5) {
        cairo_set_source_rgb(cairo, 0, 0, 0)
        cairo_set_line_width(cairo, line)
        cairo_rectangle(cairo, x, y, width, height)
        cairo_stroke(cairo)
    }

    func fill(x: Double, y: Double, width: Double, height: Double, grey: Double) {
        cairo_set_source_rgb(cairo, grey, grey, grey)
        cairo_rectangle(cairo, x, y, width, height)
        cairo_fill(cairo)
    }

    /// A QR code with nothing but white around it.
    func draw(_ code: QRCode, x: Double, y: Double, side: Double) {
        let module = side / Double(code.side)
        cairo_set_source_rgb(cairo, 0, 0, 0)
        for row in 0..<code.side {
            for column in 0..<code.side where code.isBlack(column, row) {
                cairo_rectangle(cairo, x + Double(column) * module, y + Double(row) * module, module, module)
            }
        }
        cairo_fill(cairo)
    }

    private func withLayout<T>(_ text: String, _ width: Double, _ look: Look, _ use: (OpaquePointer?) -> T) -> T {
        let layout = pango_cairo_create_layout(cairo)
        defer { g_object_unref(UnsafeMutableRawPointer(layout)) }
        let font = pango_font_description_new()
        defer { pango_font_description_free(font) }
        pango_font_description_set_family(font, Self.family)
        pango_font_description_set_absolute_size(font, look.size * Double(PANGO_SCALE))
        pango_font_description_set_weight(font, look.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        pango_layout_set_font_description(layout, font)
        pango_layout_set_width(layout, Int32(width * Double(PANGO_SCALE)))
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        pango_layout_set_alignment(layout, look.align.pango)
        pango_layout_set_text(layout, text.replacing("\0", with: ""), -1)
        return use(layout)
    }

    private final class Output { var bytes: [UInt8] = [] }
}

extension PDFCanvas.Align {
    fileprivate var pango: PangoAlignment {
        switch self {
        case .left: PANGO_ALIGN_LEFT
        case .centre: PANGO_ALIGN_CENTER
        case .right: PANGO_ALIGN_RIGHT
        }
    }
}

/// The library could not draw; not a person's mistake.
package struct PrintError: Error {
    package let reason: String
}
