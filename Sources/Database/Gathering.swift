/// What the commands of a batch change again and again: gathered in memory, written once before the batch commits.
///
/// While the commands run, its tables lag behind: who needs what is gathered asks `Writer.gathered`.
package protocol Gathered {
    /// Takes in what a later command has gathered.
    mutating func add(_ later: Self)
    func save(_ db: Writer) throws
}

/// What was gathered, kind by kind.
final class Gathering {
    private final class Part<Kind: Gathered> {
        var value: Kind
        init(_ value: Kind) { self.value = value }
    }

    private var parts: [ObjectIdentifier: AnyObject] = [:]
    private var saves: [(Writer) throws -> Void] = []
    private var hands: [(Gathering) -> Void] = []

    func value<Kind: Gathered>(_: Kind.Type) -> Kind? { (parts[ObjectIdentifier(Kind.self)] as? Part<Kind>)?.value }

    func add<Kind: Gathered>(_ more: Kind) {
        if let part = parts[ObjectIdentifier(Kind.self)] as? Part<Kind> { return part.value.add(more) }
        let part = Part(more)
        parts[ObjectIdentifier(Kind.self)] = part
        saves.append { try part.value.save($0) }
        hands.append { $0.add(part.value) }
    }

    func handOver(to other: Gathering) { for hand in hands { hand(other) } }

    func save(_ db: Writer) throws { for save in saves { try save(db) } }
}
