package import Kernel

/// Work that outlives its request and a restart: a row that one runner at a time takes on lease.
package struct Job: Sendable, Hashable, Identifiable {
    package typealias ID = Kernel.ID<Job>

    package let id: ID
    /// Which handler carries it out, e.g. `import.check`.
    package let kind: String
    /// What the handler needs to know, as JSON; a handler can be run twice, so it begins by looking at what is done already.
    package let body: String
    /// How often it was tried before.
    package let attempts: Int

    /// After so many tries a job waits for a person; its problem stands in its row.
    package static let mostAttempts = 5
    /// Whether it is given up when it fails now.
    package var isLastAttempt: Bool { attempts + 1 >= Self.mostAttempts }

    package init(id: ID, kind: String, body: String, attempts: Int = 0) {
        (self.id, self.kind, self.body, self.attempts) = (id, kind, body, attempts)
    }
}
