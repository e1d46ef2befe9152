import Kernel

/// A number that was read, or why not.
enum SheetNumber {
    case number(Double), flaw(Localized)

    func map(_ spell: (Double) -> String) -> SheetCell {
        switch self {
        case .number(let number): .value(spell(number))
        case .flaw(let reason): .flaw(reason)
        }
    }
}

// Numbers and days, as lists write them.
extension SheetCell {
    static func readDecimal(_ text: String, _ range: ClosedRange<Double>) -> SheetNumber {
        let plain = narrowed(text)
        guard plain.utf8.allSatisfy({ (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E].contains($0) }),
            let number = Double(plain)
        else {
            return .flaw(
                Localized(
                    "“\(text.prefix(40))”不是数字；只写数字，去掉字母、单位和千分位逗号",
                    "\"\(text.prefix(40))\" is no number; write digits only, without letters, units or thousands separators"
                ))
        }
        guard range.contains(number) else {
            let (low, high) = (spelt(range.lowerBound), spelt(range.upperBound))
            return .flaw(
                Localized(
                    "\(text.prefix(40)) 不在 \(low) 到 \(high) 之间；请核对数值和单位",
                    "\(text.prefix(40)) is not between \(low) and \(high); check the value and its unit"))
        }
        return .number(number)
    }

    static func readInteger(_ text: String, _ range: ClosedRange<Int>) -> SheetCell {
        switch readDecimal(text, Double(range.lowerBound)...Double(range.upperBound)) {
        case .flaw(let reason): return .flaw(reason)
        case .number(let number) where number == number.rounded(): return .value(spelt(number))
        case .number:
            return .flaw(Localized("\(text.prefix(40)) 应为整数", "\(text.prefix(40)) must be a whole number"))
        }
    }

    /// `2026-11-24`, `2026/11/24`, `2026.11.24`, `20261124` and `2026年11月24日` are the same day.
    static func readDay(_ text: String) -> SheetCell {
        let plain = narrowed(text)
        var parts = plain.split(whereSeparator: { "-/.年月日 ".contains($0) }).map(String.init)
        if parts.count == 1, plain.utf8.count == 8 {
            parts = [plain.prefix(4), plain.dropFirst(4).prefix(2), plain.suffix(2)].map(String.init)
        }
        let numbers = parts.prefix(3).compactMap { $0.utf8.count <= 4 ? Int($0) : nil }
        guard numbers.count == 3, parts.count == 3, let day = Day(year: numbers[0], month: numbers[1], day: numbers[2])
        else {
            return .flaw(
                Localized(
                    "“\(text.prefix(40))”不是日期；请写成 2026-11-24",
                    "\"\(text.prefix(40))\" is no day; write it as 2026-11-24"))
        }
        return .value(day.text)
    }

    /// The shortest spelling, with at most six decimals as the registry keeps them: `2` and not `2.0`.
    static func spelt(_ number: Double) -> String {
        let millionths = Int64((min(max(number, -1e12), 1e12) * 1_000_000).rounded())
        let (whole, part) = (millionths.magnitude / 1_000_000, millionths.magnitude % 1_000_000)
        let sign = millionths < 0 ? "-" : ""
        guard part > 0 else { return "\(sign)\(whole)" }
        var digits = String(String(1_000_000 + part).dropFirst())
        while digits.hasSuffix("0") { digits.removeLast() }
        return "\(sign)\(whole).\(digits)"
    }

    private static func narrowed(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map(narrow)))
    }
}
