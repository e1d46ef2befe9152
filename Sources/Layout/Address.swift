/// The address of a list: its path and what it asks, in a fixed order, so that it can be kept and sent.
struct Address: Hashable, Sendable {
    let path: String
    private(set) var query: [String: String]

    init(_ path: String, _ query: [String: String] = [:]) {
        self.path = path
        self.query = query.filter { !$0.value.isEmpty }
    }

    /// The same list asked otherwise: it begins anew, at its first page.
    func with(_ name: String, _ value: String?) -> Address {
        var query = query
        query["cursor"] = nil
        query[name] = value
        return Address(path, query)
    }

    var href: String {
        let pairs = query.sorted { $0.key < $1.key }.map { "\($0.key)=\(Self.encoded($0.value))" }
        return pairs.isEmpty ? path : "\(path)?\(pairs.joined(separator: "&"))"
    }

    private static func encoded(_ text: String) -> String {
        var encoded = ""
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            default: encoded += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)  // all others
            }
        }
        return encoded
    }
}
