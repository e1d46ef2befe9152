package import Kernel

package enum DivisionSubject {}

/// An administrative division as GB/T 2260 numbers it, for as long as the code meant this name.
package struct Division: RegistryEntity {
    package static let kind = "division"

    /// Six digits; the same code can stand for another name at another time.
    package let code: String
    package var name: String
    package var validFrom: Day
    /// The last day; `nil` while it stands.
    package var validTo: Day?
    /// The code that took its place.
    package var successor: String?

    package enum Level: String, Codable, Sendable, CaseIterable { case province, prefecture, county }

    package init(code: String, name: String, validFrom: Day, validTo: Day? = nil, successor: String? = nil) {
        (self.code, self.name, self.validFrom, self.validTo, self.successor) = (
            code, name, validFrom, validTo, successor
        )
    }

    package var id: ID<DivisionSubject> { Self.id(code, validFrom) }
    package var holder: RegistryHolder { .everybody }

    static func id(_ code: String, _ from: Day) -> ID<DivisionSubject> { ID("\(code)-\(from.text)") ?? ID(0) }

    /// `990000` is a province, `990100` a prefecture, `990101` a county.
    package var level: Level {
        code.hasSuffix("0000") ? .province : code.hasSuffix("00") ? .prefecture : .county
    }

    /// The code above: of a county its prefecture, of a prefecture its province.
    package var parent: String? {
        switch level {
        case .province: nil
        case .prefecture: "\(code.prefix(2))0000"
        case .county: "\(code.prefix(4))00"
        }
    }

    package static func isCode(_ text: String) -> Bool {
        text.utf8.count == 6 && text.utf8.allSatisfy { (0x30...0x39).contains($0) } && !text.hasPrefix("0")
    }

    package func problems() -> [Refusal] {
        (Self.isCode(code) ? [] : [.fieldWrong("code", Localized("六位数字的行政区划代码", "a division code of six digits"))])
            + name.nameProblems("name") + spanProblems(validFrom, validTo, "validTo")
            + (successor.map(Self.isCode) ?? true
                ? [] : [.fieldWrong("successor", Localized("六位数字的行政区划代码", "a division code of six digits"))])
    }
}
