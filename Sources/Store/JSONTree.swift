import Ledger

/// What a value says, as JSON in the making: an object is sorted only when it is written.
final class JSONTree {
    enum Node {
        case null, flag(Bool), whole(Int64), natural(UInt64), real(Double), text(String), tree(JSONTree)
    }

    private enum Content {
        case nothing, one(Node), list([Node]), object([(key: String, node: Node)])
    }

    private var content = Content.nothing

    /// How many elements its list has.
    var count: Int { if case .list(let nodes) = content { nodes.count } else { 0 } }

    func set(_ node: Node) { content = .one(node) }

    func beginList() { if case .nothing = content { content = .list([]) } }
    func beginObject() { if case .nothing = content { content = .object([]) } }

    func append(_ node: Node) {
        guard case .list(var nodes) = content else { return }
        content = .nothing
        nodes.append(node)
        content = .list(nodes)
    }

    func append(_ node: Node, _ key: String) {
        guard case .object(var members) = content else { return }
        content = .nothing
        members.append((key, node))
        content = .object(members)
    }

    func write(to out: inout [UInt8]) {
        switch content {
        case .nothing: out += "{}".utf8
        case .one(let node): node.write(to: &out)
        case .list(let nodes): Self.list(nodes, "[", "]", to: &out) { $0.write(to: &$1) }
        case .object(let members):
            Self.list(members.sorted { $0.key < $1.key }, "{", "}", to: &out) { member, out in
                CanonicalJSON.write(member.key, to: &out)
                out.append(UInt8(ascii: ":"))
                member.node.write(to: &out)
            }
        }
    }

    private static func list<Item>(
        _ items: [Item], _ open: Unicode.Scalar, _ close: Unicode.Scalar, to out: inout [UInt8],
        _ each: (Item, inout [UInt8]) -> Void
    ) {
        out.append(UInt8(ascii: open))
        for (index, item) in items.enumerated() {
            if index > 0 { out.append(UInt8(ascii: ",")) }
            each(item, &out)
        }
        out.append(UInt8(ascii: close))
    }
}

extension JSONTree.Node {
    fileprivate func write(to out: inout [UInt8]) {
        switch self {
        case .null: out += "null".utf8
        case .flag(let flag): out += (flag ? "true" : "false").utf8
        case .whole(let number): out += String(number).utf8
        case .natural(let number): out += String(number).utf8
        case .real(let number): out += Self.text(number).utf8
        case .text(let text): CanonicalJSON.write(text, to: &out)
        case .tree(let tree): tree.write(to: &out)
        }
    }

    /// `3` for 3.0, as other writers have it.
    private static func text(_ number: Double) -> String {
        let text = "\(number)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
