import CCurl
import Foundation

/// The bytes of an IPv4 or IPv6 address, and whether it lies in the open network.
package struct NetworkAddress: Hashable, Sendable {
    package let bytes: [UInt8]

    /// Four bytes or sixteen; an IPv4 address inside an IPv6 one counts as itself.
    package init?(bytes: [UInt8]) {
        guard bytes.count == 4 || bytes.count == 16 else { return nil }
        let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
        self.bytes = bytes.count == 16 && Array(bytes.prefix(12)) == mapped ? Array(bytes.suffix(4)) : bytes
    }

    init?(_ address: UnsafeMutablePointer<curl_sockaddr>) {
        let length = Int(address.pointee.addrlen)
        guard let start = MemoryLayout<curl_sockaddr>.offset(of: \.addr) else { return nil }
        let raw = UnsafeRawPointer(address).advanced(by: start)
        switch address.pointee.family {
        case AF_INET where length >= 8: self.init(bytes: (4..<8).map { raw.load(fromByteOffset: $0, as: UInt8.self) })
        case AF_INET6 where length >= 24:
            self.init(bytes: (8..<24).map { raw.load(fromByteOffset: $0, as: UInt8.self) })
        default: return nil  // no other family leads to a webhook
        }
    }

    /// Not loopback, private, link-local, shared, multicast, documentation or reserved (RFC 6890).
    package var isPublic: Bool { bytes.count == 4 ? isPublicV4 : isPublicV6 }

    private var isPublicV4: Bool {
        let (a, b, c) = (bytes[0], bytes[1], bytes[2])
        switch a {
        case 0, 10, 127, 224...255: return false
        case 100: return !(64...127).contains(b)
        case 169: return b != 254
        case 172: return !(16...31).contains(b)
        case 192: return !(b == 168 || b == 0 && (c == 0 || c == 2) || b == 88 && c == 99)
        case 198: return !(b == 18 || b == 19 || b == 51 && c == 100)
        case 203: return !(b == 0 && c == 113)
        default: return true  // everything else is routed
        }
    }

    /// Only global unicast (2000::/3), without the ways that lead back to IPv4 and the documentation's own.
    private var isPublicV6: Bool {
        guard bytes[0] & 0xE0 == 0x20 else { return false }
        if bytes[0] == 0x20, bytes[1] == 0x02 { return false }
        if bytes[0] == 0x20, bytes[1] == 0x01, bytes[2] == 0 || bytes[2] == 0x0D && bytes[3] == 0xB8 { return false }
        return true
    }
}
