import Kernel

/// What somebody sent, by field: from a form, a JSON body or an address, all read by the same questions.
struct Input: Sendable, Hashable {
    let texts: [String: [String]]

    init(_ texts: [String: [String]] = [:]) { self.texts = texts }

    /// The answer to a question, or the flaw that it has.
    func callAsFunction<Value>(_ question: Question<Value>) throws -> Value {
        try question.read(texts[question.asking.name] ?? [])
    }

    func flaw<Value>(_ question: Question<Value>) throws -> Flaw? {
        do {
            _ = try self(question)
            return nil
        } catch let flaw as Flaw { return flaw }
    }

    /// A JSON object whose members must be questions that are asked, each of the right type.
    init(_ json: JSON, for questions: [Asking]) throws {
        guard case .object(let members) = json else { throw Refusal.notAnObject }
        var (texts, flaws): ([String: [String]], [Flaw]) = ([:], [])
        for member in members {
            guard let asking = questions.first(where: { $0.name == member.name }) else {
                flaws.append(.unknown(member.name, questions))
                continue
            }
            if let found = asking.texts(of: member.value) {
                texts[member.name] = found
            } else {
                flaws.append(.mistyped(asking))
            }
        }
        guard flaws.isEmpty else { throw Unfit(flaws: flaws) }
        self.init(texts)
    }

    /// The parameters of an address; what nobody asks for is refused by name.
    init(query: [(name: String, value: String)], for questions: [Asking]) throws {
        let strange = query.filter { pair in !questions.contains { $0.name == pair.name } }
        guard strange.isEmpty else { throw Unfit(flaws: strange.map { .unknown($0.name, questions) }) }
        self.init(query.reduce(into: [:]) { $0[$1.name, default: []].append($1.value) })
    }
}

extension Asking {
    /// The JSON value as the texts that the question reads; `nil` when it has the wrong type.
    fileprivate func texts(of value: JSON) -> [String]? {
        if isMany {
            guard case .list(let items) = value else { return value == .null ? [] : nil }
            let texts = items.compactMap(text)
            return texts.count == items.count ? texts : nil
        }
        return value == .null ? [] : text(of: value).map { [$0] }
    }

    private func text(of value: JSON) -> String? {
        switch (kind, value) {
        case (.flag, .flag(let flag)): flag ? "1" : "0"
        case (.whole, .whole(let number)), (.money, .whole(let number)): String(number)
        case (.money, .text(let text)): text
        case (.flag, _), (.whole, _), (.money, _): nil
        case (_, .text(let text)): text
        default: nil  // all other kinds are texts
        }
    }
}

extension Flaw {
    fileprivate static func unknown(_ name: String, _ questions: [Asking]) -> Flaw {
        let known = questions.map(\.name).joined(separator: ", ")
        return Flaw(name, "没有这个字段。可用字段：\(known)", "There is no such field. The fields are: \(known)")
    }

    fileprivate static func mistyped(_ asking: Asking) -> Flaw {
        switch asking.kind {
        case _ where asking.isMany: Flaw(asking.name, "应为数组。", "It must be a list.")
        case .flag: Flaw(asking.name, "应为 true 或 false。", "It must be true or false.")
        case .whole: Flaw(asking.name, "应为整数。", "It must be a whole number.")
        case .money:
            Flaw(asking.name, "应为整数元，或如 \"1500.50\" 的文本。", "It must be whole yuan, or a text such as \"1500.50\".")
        case .text, .area, .secret, .day, .choice, .person, .place, .reference, .photo:
            Flaw(asking.name, "应为文本。", "It must be a text.")
        }
    }
}
