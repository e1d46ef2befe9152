package import Kernel

/// What an attribute's value looks like.
package enum AttributeFormat: Hashable, Sendable {
    case text, day, flag
    case whole(ClosedRange<Int>)
    case decimal(ClosedRange<Double>)
    case code([String])

    /// The value as it is kept, or `nil` when the text is none.
    package func value(of text: String) -> String? {
        switch self {
        case .text: text.utf16.count <= 500 ? text : nil
        case .day: Day(text)?.text
        case .flag: ["yes", "no"].contains(text) ? text : nil
        case .whole(let range): Int(text).flatMap { range.contains($0) ? String($0) : nil }
        case .decimal(let range): DecimalText(text).flatMap { range.contains($0.double) ? $0.text : nil }
        case .code(let codes): codes.contains(text) ? text : nil
        }
    }

    /// What the value must be, for the one who is to mend it.
    package var expected: Localized {
        switch self {
        case .text: Localized("不超过 500 字的文字", "a text of at most 500 characters")
        case .day: Localized("日期，如 2026-11-24", "a day such as 2026-11-24")
        case .flag: Localized(" yes 或 no", "yes or no")
        case .whole(let range):
            Localized(
                " \(range.lowerBound) 至 \(range.upperBound) 的整数",
                "a whole number from \(range.lowerBound) to \(range.upperBound)")
        case .decimal(let range):
            Localized(
                " \(DecimalText(Int(range.lowerBound))) 至 \(DecimalText(Int(range.upperBound))) 的数",
                "a number from \(Int(range.lowerBound)) to \(Int(range.upperBound))")
        case .code(let codes):
            Localized("其中之一：\(codes.joined(separator: "、"))", "one of: \(codes.joined(separator: ", "))")
        }
    }
}

/// An attribute that things of some kinds have; forms, imports, histories and regulations all read this one declaration.
package protocol AttributeKey: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
    associatedtype Kind: Hashable
    var format: AttributeFormat { get }
    func applies(to kind: Kind) -> Bool
}

/// Checked values by attribute, kept as texts, so that old records stay readable when attributes are added.
package struct Attributes<Key: AttributeKey>: Hashable, Sendable, Codable {
    private var values: [String: String]

    package init(_ values: [Key: String] = [:]) {
        self.values = Dictionary(uniqueKeysWithValues: values.map { ($0.key.rawValue, $0.value) })
    }

    package init(from decoder: any Decoder) throws {
        values = try decoder.singleValueContainer().decode([String: String].self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(values)
    }

    /// The value as kept; setting a blank text clears it, and what can be read by the format is kept in its plain form.
    package subscript(key: Key) -> String? {
        get { values[key.rawValue] }
        set {
            guard let newValue, !newValue.isBlank else { values[key.rawValue] = nil; return }
            values[key.rawValue] = key.format.value(of: newValue) ?? newValue
        }
    }

    package var isEmpty: Bool { values.isEmpty }
    package func whole(_ key: Key) -> Int? { self[key].flatMap { Int($0) } }
    package func decimal(_ key: Key) -> DecimalText? { self[key].flatMap { DecimalText($0) } }
    package func day(_ key: Key) -> Day? { self[key].flatMap { Day($0) } }
    package func flag(_ key: Key) -> Bool? { self[key].map { $0 == "yes" } }

    /// What a kind may not have, and what cannot be read.
    func problems(for kind: Key.Kind, named name: Localized) -> [Refusal] {
        let strangers = values.keys.filter { Key(rawValue: $0) == nil }.sorted()
        return strangers.map { .fieldUnfit($0, name) }
            + Key.allCases.flatMap { key -> [Refusal] in
                guard let value = self[key] else { return [] }
                guard key.applies(to: kind) else { return [.fieldUnfit(key.rawValue, name)] }
                return key.format.value(of: value) == nil ? [.fieldWrong(key.rawValue, key.format.expected)] : []
            }
    }
}
