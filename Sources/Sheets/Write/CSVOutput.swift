import Foundation
import Kernel

/// RFC 4180 with a byte order mark, by which Excel knows UTF-8; what a spreadsheet would take for a formula gets an apostrophe.
final class CSVOutput {
    private static let blockBytes = 1 << 16
    private let file: FileHandle
    private let zone: Zone
    private var block: [UInt8] = [0xEF, 0xBB, 0xBF]

    init(_ url: URL, heads: [SheetHead], _ zone: Zone) throws {
        guard FileManager.default.createFile(atPath: url.path, contents: nil, attributes: [.posixPermissions: 0o600])
        else {
            throw SheetWriteError(reason: "cannot be made: \(url.path)")
        }
        (file, self.zone) = (try FileHandle(forWritingTo: url), zone)
        try add(heads.map { .text($0.title) })
    }

    func add(_ values: [SheetValue]) throws {
        for (index, value) in values.enumerated() {
            if index > 0 { block.append(0x2C) }
            append(text(value))
        }
        block += [0x0D, 0x0A]
        if block.count >= Self.blockBytes { try flush() }
    }

    func close() throws {
        try flush()
        try file.close()
    }

    private func flush() throws {
        try file.write(contentsOf: Data(block))
        block.removeAll(keepingCapacity: true)
    }

    private func text(_ value: SheetValue) -> String {
        switch value {
        case .empty: ""
        case .text(let text): Self.harmless(text)
        case .whole(let number): String(number)
        case .real(let number): String(number)
        case .day(let day): day.text
        case .minute(let instant): zone.minuteText(instant)
        }
    }

    private func append(_ text: String) {
        guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else {
            block += text.utf8
            return
        }
        block.append(0x22)
        for byte in text.utf8 {
            if byte == 0x22 { block.append(0x22) }
            block.append(byte)
        }
        block.append(0x22)
    }

    /// A leading = + - @ or tab begins a formula in a spreadsheet (OWASP, CSV injection); a plain number does not.
    static func harmless(_ text: String) -> String {
        guard let first = text.utf8.first, [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D].contains(first), Double(text) == nil
        else { return text }
        return "'" + text
    }
}
