import Kernel

/// The kinds of question. Each is required unless `.optional` says otherwise.
enum Ask {
    /// Texts of one line.
    static let shortText = 200
    /// Texts of several lines; ledger payloads stay small.
    static let longText = 2_000
    private static let mostFen: Int64 = 100_000_000_000_000

    static func text(_ name: String, _ label: Localized, most: Int = shortText) -> Question<String> {
        words(Asking(name: name, label: label, kind: .text(most: most)), most)
    }

    static func area(_ name: String, _ label: Localized, most: Int = longText) -> Question<String> {
        words(Asking(name: name, label: label, kind: .area(most: most)), most)
    }

    static func secret(_ name: String, _ label: Localized) -> Question<String> {
        words(Asking(name: name, label: label, kind: .secret), shortText)
    }

    static func day(_ name: String, _ label: Localized) -> Question<Day> {
        one(Asking(name: name, label: label, kind: .day)) {
            try Day($0).orThrow(Flaw(name, "请按 2026-11-24 的格式填写日期。", "Write the day as 2026-11-24."))
        }
    }

    static func whole(_ name: String, _ label: Localized, _ range: ClosedRange<Int64>) -> Question<Int64> {
        let (low, high) = (range.lowerBound, range.upperBound)
        return one(Asking(name: name, label: label, kind: .whole(range))) { text in
            guard let number = Int64(text), range.contains(number) else {
                throw Flaw(name, "请填写 \(low) 到 \(high) 之间的整数。", "Give a whole number from \(low) to \(high).")
            }
            return number
        }
    }

    /// Yuan with at most two decimals, kept in fen.
    static func money(_ name: String, _ label: Localized) -> Question<Int64> {
        one(Asking(name: name, label: label, kind: .money)) { text in
            guard let fen = Self.fen(text), fen <= mostFen else {
                throw Flaw(
                    name, "请填写金额（元），最多两位小数，例如 1500.00。",
                    "Give an amount in yuan with at most two decimals, such as 1500.00.")
            }
            return fen
        }
    }

    /// One case of an enumeration.
    static func choice<Value: RawRepresentable<String> & CaseIterable & Sendable>(
        _ name: String, _ label: Localized, _ type: Value.Type = Value.self, _ words: (Value) -> Localized
    ) -> Question<Value> {
        let choices = Value.allCases.map { Choice($0.rawValue, words($0)) }
        return one(Asking(name: name, label: label, kind: .choice(choices))) { text in
            try Value(rawValue: text).orThrow(notOffered(name, choices))
        }
    }

    /// One of some values that are known only as data.
    static func choice(_ name: String, _ label: Localized, of choices: [Choice]) -> Question<String> {
        one(Asking(name: name, label: label, kind: .choice(choices))) { text in
            guard choices.contains(where: { $0.value == text }) else { throw notOffered(name, choices) }
            return text
        }
    }

    static func person(_ name: String, _ label: Localized) -> Question<PersonID> { identity(name, label, .person) }
    static func place(_ name: String, _ label: Localized) -> Question<PlaceID> { identity(name, label, .place) }
    static func reference<Subject>(_ name: String, _ label: Localized) -> Question<ID<Subject>> {
        identity(name, label, .reference)
    }

    /// Photos: a form sends files, which are taken in before it is read; JSON names what was uploaded before.
    static func photos(_ name: String, _ label: Localized, most: Int) -> Question<[Photo]> {
        several(
            one(Asking(name: name, label: label, kind: .photo)) {
                try Photo($0).orThrow(
                    Flaw(name, "请先上传照片，再填写返回的 photo 值。", "Upload the photo first and give the “photo” of the answer."))
            }, most: most)
    }

    /// A box that is ticked or not; it is never missing.
    static func flag(_ name: String, _ label: Localized) -> Question<Bool> {
        Question(asking: Asking(name: name, label: label, kind: .flag, isRequired: false)) { texts in
            texts.contains { !["", "0", "false"].contains($0) }
        }
    }

    /// Several answers to the same question.
    static func several<Value>(_ question: Question<Value>, most: Int = 100) -> Question<[Value]> {
        var asking = question.asking
        (asking.isMany, asking.isRequired) = (true, false)
        let name = asking.name
        return Question<[Value]>(asking: asking) { texts in
            guard texts.count <= most else { throw Flaw(name, "最多 \(most) 项。", "At most \(most) of them.") }
            return try texts.filter { !$0.isBlankAnswer }.map { try question.read([$0]) }
        }
    }
}

extension Ask {
    private static func one<Value>(
        _ asking: Asking, _ read: @escaping @Sendable (String) throws -> Value
    ) -> Question<Value> {
        Question(asking: asking) { texts in
            let text = texts.last?.trimmed ?? ""
            guard !text.isEmpty else {
                throw Flaw(asking.name, "请填写“\(asking.label.zh)”。", "“\(asking.label.en)” is needed.")
            }
            return try read(text)
        }
    }

    private static func words(_ asking: Asking, _ most: Int) -> Question<String> {
        one(asking) { text in
            guard text.utf16.count <= most else {
                throw Flaw(asking.name, "最多 \(most) 个字符，请缩短。", "At most \(most) characters; shorten it.")
            }
            guard !text.utf8.contains(0) else {
                throw Flaw(asking.name, "含有不可用的字符。", "It holds a character that cannot be kept.")
            }
            return text
        }
    }

    private static func identity<Subject>(_ name: String, _ label: Localized, _ kind: Asking.Kind) -> Question<
        ID<Subject>
    > {
        one(Asking(name: name, label: label, kind: kind)) {
            try ID<Subject>($0).orThrow(Flaw(name, "请从列表中选择。", "Choose one from the list."))
        }
    }

    private static func notOffered(_ name: String, _ choices: [Choice]) -> Flaw {
        let values = choices.prefix(20).map(\.value).joined(separator: ", ")
        return Flaw(name, "请从列表中选择。", "Choose one of: \(values).")
    }

    private static func fen(_ text: String) -> Int64? {
        guard let match = text.wholeMatch(of: /([0-9]{1,12})(?:\.([0-9]{1,2}))?/), let yuan = Int64(match.1) else {
            return nil
        }
        let cents = match.2.map { $0.count == 1 ? "\($0)0" : String($0) } ?? "0"
        return Int64(cents).map { yuan * 100 + $0 }
    }
}

extension Optional {
    func orThrow(_ error: some Error) throws -> Wrapped {
        guard let value = self else { throw error }
        return value
    }
}
