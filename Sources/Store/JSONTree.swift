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
                JSONText.quote(member.key, to: &out)
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
        case .text(let text): JSONText.quote(text, to: &out)
        case .tree(let tree): tree.write(to: &out)
        }
    }

    /// `3` for 3.0, as other writers have it.
    private static func text(_ number: Double) -> String {
        let text = "\(number)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}

extension JSONText {
    /// A text with the shortest escapes; what is no control character stands for itself.
    static func quote(_ text: String, to out: inout [UInt8]) {
        out.append(0x22)
        for byte in text.utf8 {
            switch byte {
            case 0x22, 0x5C: out += [0x5C, byte]
            case 0x08: out += [0x5C, 0x62]
            case 0x09: out += [0x5C, 0x74]
            case 0x0A: out += [0x5C, 0x6E]
            case 0x0C: out += [0x5C, 0x66]
            case 0x0D: out += [0x5C, 0x72]
            case 0..<0x20: out += "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
            default: out.append(byte)  // every other byte of UTF-8 stands for itself
            }
        }
        out.append(0x22)
    }
}
