/// A photo as records name it: by the SHA-256 of its cleaned bytes, so that the file can be checked and even be gone.
package struct Photo: Codable, Hashable, Sendable {
    package let hash: PhotoHash
    package let bytes: Int
    package let width: Int
    package let height: Int

    package init(hash: PhotoHash, bytes: Int, width: Int, height: Int) {
        (self.hash, self.bytes, self.width, self.height) = (hash, bytes, width, height)
    }

    /// Reads a name back; `nil` unless it is exactly what `text` gives.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 4, text.utf8.count <= 100, let hash = PhotoHash(String(parts[0])),
            let bytes = Int(parts[1]),
            let width = Int(parts[2]), let height = Int(parts[3])
        else { return nil }
        self.init(hash: hash, bytes: bytes, width: width, height: height)
        guard self.text == text else { return nil }
    }

    /// How a form names it: hash, bytes, width and height. It gives no right: only whoever uploaded it can name it.
    package var text: String { "\(hash)-\(bytes)-\(width)-\(height)" }
}

/// 64 lower-case hexadecimal digits and nothing else, so that it can stand in a path.
package struct PhotoHash: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let text: String

    package init?(_ text: String) {
        guard text.utf8.count == 64, text.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
        else { return nil }
        self.text = text
    }

    package var description: String { text }
    package static func < (a: PhotoHash, b: PhotoHash) -> Bool { a.text < b.text }
}

extension PhotoHash: Codable {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let hash = PhotoHash(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not a hash: \(text)"))
        }
        self = hash
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
