import Kernel
import Policy
import Yams

/// One mapping of a YAML file, read strictly: an unknown, missing or ill-typed key is refused with file and line.
struct YAMLEntry {
    let file: String
    let line: Int
    private let fields: [String: Node]

    init(_ node: Node, in file: String, keys: Set<String>) throws {
        self.file = file
        line = node.mark?.line ?? 0
        guard case .mapping(let mapping) = node else {
            throw RuleFileError(
                file: file, line: line, message: "expected keys and values: \(keys.sorted().joined(separator: ", "))")
        }
        var fields: [String: Node] = [:]
        for (key, value) in mapping {
            let name = key.string ?? ""
            guard keys.contains(name) else {
                let known = keys.sorted().joined(separator: ", ")
                throw RuleFileError(
                    file: file, line: key.mark?.line ?? line, message: "unknown key “\(name)”; known are \(known)")
            }
            fields[name] = value
        }
        self.fields = fields
    }

    func refuse(_ message: String, at key: String? = nil) -> RuleFileError {
        RuleFileError(file: file, line: key.flatMap { fields[$0]?.mark?.line } ?? line, message: message)
    }

    func text(_ key: String) throws -> String {
        guard let text = fields[key]?.string, !text.allSatisfy(\.isWhitespace) else {
            throw refuse("“\(key)” is missing or empty", at: key)
        }
        return text
    }

    func integer(_ key: String) throws -> Int {
        guard let number = Int(try text(key)) else { throw refuse("“\(key)” must be a whole number", at: key) }
        return number
    }

    func flag(_ key: String) throws -> Bool {
        guard let node = fields[key] else { return false }
        guard let flag = node.bool else { throw refuse("“\(key)” must be true or false", at: key) }
        return flag
    }

    func day(_ key: String) throws -> Day {
        guard let day = Day(try text(key)) else { throw refuse("“\(key)” must be a day like 2026-07-01", at: key) }
        return day
    }

    func localized(_ key: String) throws -> Localized {
        let entry = try self.entry(key, keys: ["zh", "en"])
        return Localized(try entry.text("zh"), try entry.text("en"))
    }

    func entry(_ key: String, keys: Set<String>) throws -> YAMLEntry {
        guard let node = fields[key] else { throw refuse("“\(key)” is missing") }
        return try YAMLEntry(node, in: file, keys: keys)
    }

    /// The mappings under a key; an absent key is an empty list.
    func entries(_ key: String, keys: Set<String>) throws -> [YAMLEntry] {
        guard let node = fields[key] else { return [] }
        guard case .sequence(let sequence) = node else { throw refuse("“\(key)” must be a list", at: key) }
        return try sequence.map { try YAMLEntry($0, in: file, keys: keys) }
    }

    /// The texts under a key; an absent key is an empty list.
    func texts(_ key: String) throws -> [String] {
        guard let node = fields[key] else { return [] }
        guard case .sequence(let sequence) = node else { throw refuse("“\(key)” must be a list", at: key) }
        return try sequence.map { node in
            guard let text = node.string, !text.isEmpty else { throw refuse("“\(key)” holds an empty text", at: key) }
            return text
        }
    }

    func has(_ key: String) -> Bool { fields[key] != nil }

    /// The keys `valid_from` and `valid_to`.
    func term() throws -> Term {
        let to = fields["valid_to"] == nil ? nil : try day("valid_to")
        let term = Term(from: try day("valid_from"), to: to)
        guard to.map({ term.from <= $0 }) ?? true else {
            throw refuse("“valid_to” lies before “valid_from”", at: "valid_to")
        }
        return term
    }

    /// The keys `document`, `article`, `jurisdiction` and `local`.
    func origin() throws -> Origin {
        Origin(
            document: try text("document"), article: try text("article"), jurisdiction: try text("jurisdiction"),
            isLocal: try flag("local"))
    }

    static let dated: Set<String> = ["valid_from", "valid_to", "document", "article", "jurisdiction", "local"]
}
