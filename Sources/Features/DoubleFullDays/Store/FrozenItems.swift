import Crypto
import Domain

/// Many lines as one hash, so that an audit holds no table in memory.
struct LineDigest {
    private var hash = SHA256()

    mutating func add(_ cells: [String]) { hash.update(data: Array((cells.joined(separator: "\t") + "\n").utf8)) }

    var text: String { hash.finalize().map { String($0, radix: 16) }.joined(separator: "-") }
}

/// The items of a campaign as its events tell them.
struct FrozenItems {
    private var items: [Int: CheckItem] = [:]
    private var excluded: [Int: String] = [:]
    private var missed: [Int: String] = [:]

    mutating func apply(_ event: DoubleFullDayEvent) {
        switch event {
        case .opened, .checklistsFrozen, .rollFrozen, .drawn, .moved, .closed: break
        case .itemsFrozen(let lines): for item in lines.compactMap(CheckItem.init(line:)) { items[item.number] = item }
        case .reassigned(let numbers, let person, let team, _):
            for number in numbers {
                items[number]?.checker = person
                items[number]?.team = team
            }
        case .excluded(let numbers, let reason, _): for number in numbers { excluded[number] = reason }
        case .explained(let numbers, let reason, _): for number in numbers { missed[number] = reason }
        }
    }

    var digest: LineDigest {
        var digest = LineDigest()
        for item in items.values.sorted(by: { $0.number < $1.number }) {
            digest.add([item.line, excluded[item.number] ?? "", missed[item.number] ?? ""])
        }
        return digest
    }
}
