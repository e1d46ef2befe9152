import Foundation

/// Bodies as JSON text with sorted keys, so that the same value is always the same text.
package enum JSONText {
    package static func encode(_ value: some Encodable) throws -> String {
        let encoder = JSONTreeEncoder()
        try value.encode(to: encoder)
        var out: [UInt8] = []
        out.reserveCapacity(1_024)
        encoder.tree.write(to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    package static func decode<T: Decodable>(_ type: T.Type = T.self, from text: String) throws -> T {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }
}
