/// Plain tar (POSIX ustar) in exactly one form, so that every bit of an archive counts: what differs from what `bytes` gives
/// is no archive of ours.
package struct TarArchive: Hashable, Sendable {
    package struct Member: Hashable, Sendable {
        package let name: String
        package let bytes: [UInt8]
        package init(_ name: String, _ bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }
    }

    private static let block = 512
    /// Longer names need what plain tar does not have.
    package static let longestName = 99
    package private(set) var members: [Member]

    package init(_ members: [Member] = []) { self.members = members }

    package subscript(_ name: String) -> [UInt8]? { members.first { $0.name == name }?.bytes }

    package var bytes: [UInt8] {
        members.flatMap { Self.head($0) + $0.bytes + Self.padding($0.bytes.count) }
            + [UInt8](repeating: 0, count: 2 * Self.block)
    }

    /// Reads an archive back; `nil` unless it is exactly what `bytes` gives.
    package init?(_ bytes: [UInt8]) {
        var (members, position): ([Member], Int) = ([], 0)
        while position + Self.block <= bytes.count, bytes[position] != 0 {
            let head = Array(bytes[position..<position + Self.block])
            let size = head[124..<135].reduce(0) { $0 << 3 | (Int($1) & 7) }
            position += Self.block
            guard size <= bytes.count - position else { return nil }
            let name = String(decoding: head.prefix(100).prefix { $0 != 0 }, as: UTF8.self)
            members.append(Member(name, Array(bytes[position..<position + size])))
            position += size + Self.padding(size).count
        }
        self.init(members)
        guard self.bytes == bytes else { return nil }
    }

    private static func padding(_ size: Int) -> [UInt8] { Array(repeating: 0, count: (block - size % block) % block) }

    /// Files that anybody may read, of nobody, of no date.
    private static func head(_ member: Member) -> [UInt8] {
        var head = [UInt8](repeating: 0, count: block)
        func put(_ text: String, at place: Int) {
            for (offset, byte) in text.utf8.enumerated() { head[place + offset] = byte }
        }
        put(String(decoding: member.name.utf8.prefix(longestName), as: UTF8.self), at: 0)
        for (place, text) in [(100, "0000644"), (108, "0000000"), (116, "0000000"), (136, "00000000000")] {
            put(text, at: place)
        }
        put(octal(member.bytes.count, 11), at: 124)
        put("0", at: 156)
        put("ustar", at: 257)
        put("00", at: 263)
        put("        ", at: 148)
        put(octal(head.reduce(0) { $0 + Int($1) }, 6), at: 148)
        head[154] = 0
        return head
    }

    private static func octal(_ number: Int, _ digits: Int) -> String {
        let text = String(number, radix: 8)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}
