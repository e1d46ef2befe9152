package import Database
import Foundation
import Kernel

/// One step of a registered thing's history: who, when, and each field before and after.
package struct RegistryStep: Sendable {
    package struct Change: Sendable, Hashable {
        package let field: String
        package let before: String?
        package let after: String?
    }

    package let entry: Chronicle.Entry
    package let changes: [Change]
}

extension RegistryStore {
    /// The newest steps of a subject such as `place/12`, oldest first; each payload is the whole value after its change.
    package static func history(of subject: String, _ db: Reader) throws -> [RegistryStep] {
        var before: [String: String] = [:]
        return try Chronicle.history(of: subject, db).enumerated().map { index, entry in
            let after = try fields(entry.body)
            let names = Set(before.keys).union(after.keys).filter { $0 != "id" && $0 != "site" }.sorted()
            // The first step that is shown of a long history has no predecessor here: it is shown without changes.
            let isFirst = index == 0 && entry.number > 0
            let changes = names.filter { before[$0] != after[$0] }.map {
                RegistryStep.Change(field: $0, before: before[$0], after: after[$0])
            }
            before = after
            return RegistryStep(entry: entry, changes: isFirst ? [] : changes)
        }
    }

    /// A value's fields as texts; what is nested is named by its last word, so that `facts.gasClass` reads `gasClass`.
    static func fields(_ body: String) throws -> [String: String] {
        guard let object = try JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any] else { return [:] }
        var found: [String: String] = [:]
        for (name, value) in object {
            switch value {
            case let inner as [String: String]: found.merge(inner) { $1 }
            case let text as String: found[name] = text
            case let number as NSNumber:
                found[name] = name.hasPrefix("is") ? (number.boolValue ? "yes" : "no") : number.stringValue
            case let list as [Any]: found[name] = try line(list)
            default: found[name] = "…"  // nothing else is kept in a body
            }
        }
        return found
    }

    private static func line(_ list: [Any]) throws -> String {
        try list.map { item in
            guard JSONSerialization.isValidJSONObject(item) else { return "\(item)" }
            let inner = try fields(String(decoding: try JSONSerialization.data(withJSONObject: item), as: UTF8.self))
            return inner.keys.sorted().compactMap { inner[$0] }.joined(separator: " ")
        }.joined(separator: "；")
    }
}
