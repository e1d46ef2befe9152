package import Kernel

/// What a cell of a list that is given out holds.
package enum SheetValue: Hashable, Sendable {
    case empty
    case text(String)
    case whole(Int)
    case real(Double)
    case day(Day)
    case minute(Instant)

    package static func text(_ text: String?) -> SheetValue { text.map { SheetValue.text($0) } ?? .empty }
    package static func day(_ day: Day?) -> SheetValue { day.map { SheetValue.day($0) } ?? .empty }
    package static func minute(_ instant: Instant?) -> SheetValue { instant.map { SheetValue.minute($0) } ?? .empty }
}

/// A column of a list that is given out: its head, and how wide a spreadsheet shows it, in characters.
package struct SheetHead: Hashable, Sendable {
    package let title: String
    package let width: Int

    package init(_ title: String, width: Int) { (self.title, self.width) = (title, width) }
}

/// The two forms in which lists leave the house.
package enum SheetForm: String, CaseIterable, Sendable {
    case xlsx, csv

    package var mediaType: String {
        self == .xlsx ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv; charset=utf-8"
    }
}
