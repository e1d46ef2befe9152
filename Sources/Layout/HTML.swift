/// HTML that escapes what is put into it: `"<p>\(text)</p>"`. It looks at bytes, for a combining mark can hide a character.
package struct HTML: ExpressibleByStringInterpolation, Sendable {
    package private(set) var bytes: [UInt8]

    package init() { bytes = [] }
    package init(stringLiteral text: String) { bytes = Array(text.utf8) }
    package init(stringInterpolation: Interpolation) { bytes = stringInterpolation.bytes }

    package static func + (a: HTML, b: HTML) -> HTML {
        var sum = a
        sum.bytes += b.bytes
        return sum
    }

    package struct Interpolation: StringInterpolationProtocol {
        var bytes: [UInt8] = []
        package init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
        }
        package mutating func appendLiteral(_ text: String) { bytes += text.utf8 }
        package mutating func appendInterpolation(_ html: HTML) { bytes += html.bytes }
        package mutating func appendInterpolation(_ number: Int) { bytes += String(number).utf8 }
        package mutating func appendInterpolation(_ text: String?) { if let text { appendInterpolation(text) } }

        package mutating func appendInterpolation<Item>(each items: [Item], _ line: (Item) -> HTML) {
            for item in items { bytes += line(item).bytes }
        }

        package mutating func appendInterpolation(if condition: Bool, _ html: @autoclosure () -> HTML) {
            if condition { bytes += html().bytes }
        }

        /// Text, escaped.
        package mutating func appendInterpolation(_ text: String) {
            for byte in text.utf8 {
                switch byte {
                case 0x26: bytes += "&amp;".utf8
                case 0x3C: bytes += "&lt;".utf8
                case 0x3E: bytes += "&gt;".utf8
                case 0x22: bytes += "&quot;".utf8
                case 0x27: bytes += "&#39;".utf8
                default: bytes.append(byte)  // every other byte is harmless
                }
            }
        }

        /// An address: a path of our own, a query or https; anything else leads nowhere.
        package mutating func appendInterpolation(href: String) {
            let isPath = href.hasPrefix("/") && !href.hasPrefix("//")
            let isKnown = isPath || href.hasPrefix("?") || href.hasPrefix("#") || href.hasPrefix("https://")
            let isClean = href.utf8.allSatisfy { $0 > 0x20 && $0 != 0x5C && $0 != 0x7F }
            appendInterpolation(isKnown && isClean ? href : "#")
        }
    }
}
