extension PaperProof {
    private struct Piece {
        let number: Int
        let count: Int
        let bytes: ArraySlice<UInt8>
    }

    /// Whether these bytes are meant as what a paper's codes carry.
    package static func isScanned(_ bytes: [UInt8]) -> Bool {
        bytes.drop { isSpace($0) }.starts(with: head.utf8)
    }

    /// Reads what a scanner gave: the codes one behind the other in any order, with whatever lines it put between them.
    package init(scanned bytes: [UInt8]) throws {
        // Some scanners cut the newline that ends the last code.
        var (rest, found): (ArraySlice<UInt8>, [Int: Piece]) = ((bytes + [0x0A])[...], [:])
        while true {
            rest = rest.drop { Self.isSpace($0) }
            if rest.isEmpty { break }
            let piece = try Self.piece(&rest)
            if let other = found[piece.number], other.bytes != piece.bytes || other.count != piece.count {
                throw LedgerError.badNote("two codes \(piece.number) differ: they are of two papers")
            }
            found[piece.number] = piece
        }
        let count = found.values.first?.count ?? 0
        guard count > 0, found.values.allSatisfy({ $0.count == count }) else {
            throw LedgerError.badNote("the codes are of two papers")
        }
        for number in 1...count where found[number] == nil {
            throw LedgerError.badNote("code \(number) of \(count) is missing: scan it too")
        }
        let whole = found.values.sorted { $0.number < $1.number }.flatMap(\.bytes)
        guard let text = String(validating: whole, as: UTF8.self) else {
            throw LedgerError.badNote("it is not text")
        }
        try self.init(text: text)
    }

    private static func piece(_ rest: inout ArraySlice<UInt8>) throws -> Piece {
        let line = rest.prefix { $0 != 0x0A }
        let words = String(decoding: line, as: UTF8.self).split(separator: " ", omittingEmptySubsequences: false)
        let parts = words.count == 3 ? words[1].split(separator: "/", omittingEmptySubsequences: false) : []
        guard words.first == head[...], parts.count == 2, let number = Int(parts[0]), let count = Int(parts[1]),
            let length = Int(words[2]), (1...99).contains(count), (1...count).contains(number), length > 0,
            length <= mostInCode, rest.count - line.count > length,
            "\(head) \(number)/\(count) \(length)".utf8.elementsEqual(line)
        else { throw LedgerError.badNote("it is not what a paper's codes carry, or a code is not whole") }
        let bytes = rest.dropFirst(line.count + 1).prefix(length)
        rest = rest.dropFirst(line.count + 1 + length)
        return Piece(number: number, count: count, bytes: bytes)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
}
