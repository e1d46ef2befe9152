import Domain
import Kernel
import Store

/// One field of a registered thing: how it is asked, read, shown in a form and told by the interface.
struct RegistryBinding<E: RegistryRow>: Sendable {
    let asking: Asking
    /// Puts the answer into the value; throws the flaw that it has.
    let read: @Sendable (Input, inout E) throws -> Void
    let text: @Sendable (E) -> String?
    let property: Property<RegistryStore.Kept<E>>
    /// Whether the value has such a field at all: a pond has no gas class.
    var applies: @Sendable (E) -> Bool = { _ in true }

    init<Value>(
        _ question: Question<Value>, _ path: any WritableKeyPath<E, Value> & Sendable,
        _ text: @escaping @Sendable (Value) -> String?
    ) {
        let name = question.asking.name
        asking = question.asking
        read = { input, entity in entity[keyPath: path] = try input(question) }
        self.text = { text($0[keyPath: path]) }
        property =
            switch question.asking.kind {
            case .whole: .whole(name) { text($0.entity[keyPath: path]).flatMap { Int($0) } }
            default: .maybe(name) { text($0.entity[keyPath: path]) }  // all others are texts
            }
    }

    /// An attribute, which only some kinds have.
    init<Key: AttributeKey & Sendable>(
        _ key: Key, _ path: any WritableKeyPath<E, Attributes<Key>> & Sendable,
        _ kind: @escaping @Sendable (E) -> Key.Kind
    ) {
        let name = key.rawValue
        let question = Self.question(key)
        asking = question.asking
        read = { input, entity in entity[keyPath: path][key] = try input(question) }
        text = { $0[keyPath: path][key] }
        property = .maybe(name) { $0.entity[keyPath: path][key] }
        applies = { key.applies(to: kind($0)) }
    }

    private static func question<Key: AttributeKey>(_ key: Key) -> Question<String?> {
        let (name, label) = (key.rawValue, RegistryFieldTexts.field(key.rawValue))
        switch key.format {
        case .code(let codes):
            return Ask.choice(name, label, of: codes.map { Choice($0, RegistryValueTexts.value(name, $0)) }).optional
        case .flag:
            return Ask.choice(name, label, of: ["yes", "no"].map { Choice($0, RegistryValueTexts.value(name, $0)) })
                .optional
        case .day:
            let day = Ask.day(name, label).optional
            return Question<String?>(asking: day.asking) { try day.read($0)?.text }
        case .whole, .decimal, .text:
            let text = Ask.text(name, label, most: 500).optional
            let (format, expected) = (key.format, key.format.expected)
            return Question<String?>(asking: text.asking) { texts in
                guard let answer = try text.read(texts) else { return nil }
                return try format.value(of: answer).orThrow(
                    Flaw(name, "应为\(expected.zh)。", "This must be \(expected.en)."))
            }
        }
    }
}

extension RegistryBinding {
    private static func label(_ name: String) -> Localized { RegistryFieldTexts.field(name) }

    static func text(_ name: String, _ path: any WritableKeyPath<E, String> & Sendable) -> Self {
        Self(Ask.text(name, label(name)), path) { $0 }
    }
    static func maybe(_ name: String, _ path: any WritableKeyPath<E, String?> & Sendable, most: Int = 500) -> Self {
        Self(Ask.text(name, label(name), most: most).optional, path) { $0 }
    }
    static func day(_ name: String, _ path: any WritableKeyPath<E, Day> & Sendable) -> Self {
        Self(Ask.day(name, label(name)), path) { $0.text }
    }
    static func day(_ name: String, _ path: any WritableKeyPath<E, Day?> & Sendable) -> Self {
        Self(Ask.day(name, label(name)).optional, path) { $0?.text }
    }
    static func whole(_ name: String, _ path: any WritableKeyPath<E, Int?> & Sendable, _ range: ClosedRange<Int64>)
        -> Self
    {
        let whole = Ask.whole(name, label(name), range).optional
        return Self(Question(asking: whole.asking) { try whole.read($0).map { Int($0) } }, path) {
            $0.map { String($0) }
        }
    }
    static func id<S>(_ name: String, _ path: any WritableKeyPath<E, ID<S>> & Sendable) -> Self {
        Self(Ask.reference(name, label(name)), path) { $0.text }
    }
    static func id<S>(_ name: String, _ path: any WritableKeyPath<E, ID<S>?> & Sendable) -> Self {
        Self(Ask.reference(name, label(name)).optional, path) { $0?.text }
    }
    static func choice<V: RawRepresentable<String> & CaseIterable & Sendable>(
        _ name: String, _ path: any WritableKeyPath<E, V> & Sendable
    ) -> Self {
        Self(Ask.choice(name, label(name), V.self) { RegistryValueTexts.value(name, $0.rawValue) }, path) {
            $0.rawValue
        }
    }
    static func choice<V: RawRepresentable<String> & CaseIterable & Sendable>(
        _ name: String, _ path: any WritableKeyPath<E, V?> & Sendable
    ) -> Self {
        Self(Ask.choice(name, label(name), V.self) { RegistryValueTexts.value(name, $0.rawValue) }.optional, path) {
            $0?.rawValue
        }
    }
    /// Yes or no as a choice, so that what a body does not name stays as it is.
    static func yesNo(_ name: String, _ path: any WritableKeyPath<E, Bool> & Sendable) -> Self {
        let choices = ["yes", "no"].map { Choice($0, RegistryValueTexts.value(name, $0)) }
        let asked = Ask.choice(name, label(name), of: choices).optional
        return Self(Question(asking: asked.asking) { try asked.read($0) == "yes" }, path) { $0 ? "yes" : "no" }
    }
}
