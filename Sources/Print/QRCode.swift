import CQREncode

/// A QR code as black and white modules, for paper and for pages.
package struct QRCode: Hashable, Sendable {
    /// Modules on a side.
    package let side: Int
    private let modules: [Bool]

    /// `nil` when the text is empty or longer than a code can hold. A quarter of it may be torn or black with coal.
    package init?(_ text: String) { self.init(text, most: 1_000, QR_ECLEVEL_Q) }

    /// Up to the 2,953 bytes of version 40-L, of which a fourteenth may be damaged.
    package init?(dense text: String) { self.init(text, most: 2_953, QR_ECLEVEL_L) }

    private init?(_ text: String, most: Int, _ level: QRecLevel) {
        guard !text.isEmpty, !text.utf8.contains(0), text.utf8.count <= most else { return nil }
        guard let code = QRcode_encodeString8bit(text, 0, level) else { return nil }
        defer { QRcode_free(code) }
        side = Int(code.pointee.width)
        guard let data = code.pointee.data else { return nil }
        modules = (0..<side * side).map { data[$0] & 1 == 1 }
    }

    package func isBlack(_ column: Int, _ row: Int) -> Bool {
        (0..<side).contains(column) && (0..<side).contains(row) && modules[row * side + column]
    }

    /// An SVG path of all black modules, each one unit large.
    package var path: String {
        var path = ""
        for row in 0..<side {
            var column = 0
            while column < side {
                let start = column
                while isBlack(column, row) { column += 1 }
                if column > start { path += "M\(start) \(row)h\(column - start)v1h-\(column - start)z" }
                column += 1
            }
        }
        return path
    }
}
