/// How safely the database really keeps what it acknowledges, as read back from it.
package struct Durability: Hashable, Sendable {
    package let engine: String
    package let settings: [String: String]

    package init(engine: String, settings: [String: String]) { (self.engine, self.settings) = (engine, settings) }

    /// What each setting may be; anything else loses acknowledged records at a power cut, or orders texts differently.
    private static let allowed: [String: Set<String>] = [
        "synchronous": ["FULL", "EXTRA"], "journal_mode": ["wal"],
        "fsync": ["on"], "full_page_writes": ["on"],
        "synchronous_commit": ["on", "local", "remote_write", "remote_apply"],
        "collation": ["C", "POSIX"], "server_encoding": ["UTF8"],
    ]

    private var wrong: [(name: String, value: String)] {
        settings.sorted { $0.key < $1.key }.filter { !(Self.allowed[$0.key]?.contains($0.value) ?? true) }
            .map { (name: $0.key, value: $0.value) }
    }

    package var isDurable: Bool { wrong.isEmpty }

    /// What is wrong and how it is mended.
    package var complaint: String {
        let found = wrong.map { "\($0.name) is \($0.value), it must be \(Self.allowed[$0.name]?.min() ?? "on")" }
        let hint = engine == "postgresql" ? "; make the database with LOCALE 'C' ENCODING 'UTF8'" : ""
        return "the \(engine) database cannot be used safely: " + found.joined(separator: ", ") + hint
    }
}
