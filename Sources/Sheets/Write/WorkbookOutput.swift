import CXlsxWriter
import Foundation
import Kernel

/// libxlsxwriter in its constant-memory mode: each row goes to the disk when the next begins.
final class WorkbookOutput {
    /// What a cell of the format can hold.
    private static let longestText = 32_767
    private let book: UnsafeMutablePointer<lxw_workbook>
    private let sheet: UnsafeMutablePointer<lxw_worksheet>
    private let dayLook: UnsafeMutablePointer<lxw_format>
    private let minuteLook: UnsafeMutablePointer<lxw_format>
    private let zone: Zone
    private let columns: Int
    private var row: UInt32 = 0
    private var isOpen = true

    init(_ url: URL, sheet name: String, heads: [SheetHead], _ zone: Zone) throws {
        var options = lxw_workbook_options()
        options.constant_memory = 1
        guard let book = workbook_new_opt(url.path, &options),
            let sheet = workbook_add_worksheet(book, Self.sheetName(name)),
            let bold = workbook_add_format(book), let day = workbook_add_format(book),
            let minute = workbook_add_format(book)
        else { throw SheetWriteError(reason: "no workbook can be made") }
        (self.book, self.sheet, dayLook, minuteLook, self.zone, columns) = (book, sheet, day, minute, zone, heads.count)
        format_set_num_format(day, "yyyy-mm-dd")
        format_set_num_format(minute, "yyyy-mm-dd hh:mm")
        format_set_bold(bold)
        format_set_bottom(bold, UInt8(LXW_BORDER_THIN.rawValue))
        format_set_text_wrap(bold)
        worksheet_freeze_panes(sheet, 1, 0)
        worksheet_repeat_rows(sheet, 0, 0)
        worksheet_set_landscape(sheet)
        worksheet_set_paper(sheet, 9)  // A4
        worksheet_fit_to_pages(sheet, 1, 0)
        worksheet_set_footer(sheet, "&C&P / &N")
        for (index, head) in heads.enumerated() {
            let column = UInt16(clamping: index)
            worksheet_set_column(sheet, column, column, Double(head.width), nil)
            try check(worksheet_write_string(sheet, 0, column, Self.cell(head.title), bold))
        }
    }

    deinit { if isOpen { workbook_close(book) } }

    func add(_ values: [SheetValue]) throws {
        row += 1
        guard row < 1_048_576 else { throw SheetWriteError(reason: "a sheet holds 1,048,575 rows") }
        for (index, value) in values.prefix(columns).enumerated() { try write(value, UInt16(clamping: index)) }
    }

    func close() throws {
        if columns > 0 { worksheet_autofilter(sheet, 0, 0, row, UInt16(clamping: columns - 1)) }
        isOpen = false
        try check(workbook_close(book))
    }

    private func write(_ value: SheetValue, _ column: UInt16) throws {
        switch value {
        case .empty: break
        case .text(let text): try check(worksheet_write_string(sheet, row, column, Self.cell(text), nil))
        case .whole(let number): try check(worksheet_write_number(sheet, row, column, Double(number), nil))
        case .real(let number) where number.isFinite: try check(worksheet_write_number(sheet, row, column, number, nil))
        case .real: break
        case .day(let day): try check(worksheet_write_number(sheet, row, column, Self.serial(day), dayLook))
        case .minute(let instant):
            let day = zone.day(of: instant)
            let minutes = (instant.milliseconds - zone.start(of: day).milliseconds) / 60_000
            try check(
                worksheet_write_number(sheet, row, column, Self.serial(day) + Double(minutes) / 1_440, minuteLook))
        }
    }

    /// Excel counts days from 1900.
    private static func serial(_ day: Day) -> Double { Double(day.daysSinceEpoch + 25_569) }

    /// A text as C knows it, cut where the format ends; it is written as a text, so it is never a formula.
    private static func cell(_ text: String) -> String {
        var text = text.utf8.contains(0) ? text.replacing("\0", with: "") : text
        if text.contains("_x") { text = text.replacing(/_x[0-9A-Fa-f]{4}_/) { "_x005F\($0.0)" } }
        return text.utf16.count <= longestText ? text : String(text.unicodeScalars.prefix(longestText / 2 - 1)) + "…"
    }

    /// A sheet's name has at most 31 characters and none of []:*?/\.
    private static func sheetName(_ name: String) -> String {
        let kept = String(name.filter { !"[]:*?/\\'".contains($0) }.prefix(31))
        return kept.isEmpty ? "Sheet1" : kept
    }

    private func check(_ error: lxw_error) throws {
        guard error == LXW_NO_ERROR else { throw SheetWriteError(reason: String(cString: lxw_strerror(error))) }
    }
}
