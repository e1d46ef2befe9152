import Foundation
import Kernel

/// A number of a sheet, in the words of a list: digits, or the day and time that it stands for.
enum CellNumber {
    /// As Excel shows it: fifteen digits, never with an exponent.
    static func text(_ raw: String) -> String? {
        guard let number = Double(raw), number.isFinite else { return nil }
        if number == number.rounded(), abs(number) < 1e15 { return String(Int64(number)) }
        guard (1e-9..<1e15).contains(abs(number)) else { return raw }
        let digits = max(0, 14 - Int(log10(abs(number)).rounded(.down)))
        var text = String(format: "%.\(min(digits, 20))f", number)
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return text
    }

    /// `2026-11-24`, `2026-11-24 14:05`, or `14:05` for a time alone; `nil` when there is no such day.
    static func date(_ raw: String, from1904: Bool) -> String? {
        guard let serial = Double(raw), (0..<2_958_466).contains(serial) else { return nil }
        let seconds = Int((serial * 86_400).rounded())
        let (days, left) = (seconds / 86_400, seconds % 86_400)
        let clock =
            "\(twoDigits(left / 3_600)):\(twoDigits(left / 60 % 60))"
            + (left % 60 == 0 ? "" : ":\(twoDigits(left % 60))")
        if days == 0, !from1904 { return left == 0 ? nil : clock }
        guard let day = day(days, from1904: from1904) else { return nil }
        return left == 0 ? day.text : "\(day.text) \(clock)"
    }

    /// Excel counts from 1900 and takes that year for a leap year; some files of old Macs count from 1904.
    private static func day(_ serial: Int, from1904: Bool) -> Day? {
        if from1904 { return Day(daysSinceEpoch: serial - 24_107) }
        return serial == 60 ? nil : Day(daysSinceEpoch: serial - (serial < 60 ? 25_568 : 25_569))
    }
}
