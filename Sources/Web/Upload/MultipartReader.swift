import Kernel

/// Reads `multipart/form-data` (RFC 7578) as it streams in: bytes go in, parts come out, little is kept in between.
struct MultipartReader: Sendable {
    enum Event: Hashable, Sendable {
        case part(Part)
        case bytes([UInt8])
        /// The part that was open is whole.
        case end
    }

    /// What a part says of itself; nothing of it is trusted.
    struct Part: Hashable, Sendable {
        let name: String
        /// `nil` for an ordinary field.
        let fileName: String?
    }

    private enum State { case before, heads, inside, ended }

    private static let longestHead = 8 * 1024
    private static let mostParts = 200
    private let delimiter: [UInt8]
    private var state = State.before
    private var waiting: [UInt8] = [0x0D, 0x0A]
    private var parts = 0

    /// `nil` when this is no multipart form or names no boundary.
    init?(contentType: String) {
        guard contentType.lowercased().hasPrefix("multipart/form-data"),
            let boundary = HeadParameters(contentType)["boundary"], (1...70).contains(boundary.utf8.count)
        else { return nil }
        delimiter = Array("\r\n--\(boundary)".utf8)
    }

    /// Takes in what has come; answers what it makes out of it.
    mutating func take(_ bytes: some Sequence<UInt8>) throws(Refusal) -> [Event] {
        waiting += bytes
        var events: [Event] = []
        while try step(&events) {}
        return events
    }

    /// Refuses a form that was cut off.
    func finish() throws(Refusal) {
        guard case .ended = state else { throw .brokenMultipart }
    }

    /// Whether there is more to make of what waits.
    private mutating func step(_ events: inout [Event]) throws(Refusal) -> Bool {
        switch state {
        case .before, .inside: return try readBody(&events)
        case .heads: return try readHeads(&events)
        case .ended:
            waiting = []
            return false
        }
    }

    private mutating func readBody(_ events: inout [Event]) throws(Refusal) -> Bool {
        guard let at = waiting.firstIndex(of: delimiter) else {
            emit(max(0, waiting.count - delimiter.count + 1), &events)
            return false
        }
        guard at + delimiter.count + 2 <= waiting.count else {
            emit(at, &events)
            return false
        }
        emit(at, &events)
        if case .inside = state { events.append(.end) }
        let mark = Array(waiting[delimiter.count..<(delimiter.count + 2)])
        waiting.removeFirst(delimiter.count + 2)
        guard mark == Array("--".utf8) || mark == [0x0D, 0x0A] else { throw .brokenMultipart }
        state = mark == [0x0D, 0x0A] ? .heads : .ended
        return true
    }

    private mutating func emit(_ count: Int, _ events: inout [Event]) {
        guard count > 0 else { return }
        if case .inside = state { events.append(.bytes(Array(waiting.prefix(count)))) }
        waiting.removeFirst(count)
    }

    private mutating func readHeads(_ events: inout [Event]) throws(Refusal) -> Bool {
        guard let end = waiting.firstIndex(of: Array("\r\n\r\n".utf8)) else {
            guard waiting.count <= Self.longestHead else { throw .brokenMultipart }
            return false
        }
        parts += 1
        guard end <= Self.longestHead, parts <= Self.mostParts else { throw .brokenMultipart }
        let lines = String(decoding: waiting.prefix(end), as: UTF8.self).split(separator: "\r\n")
        guard let line = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
            let name = HeadParameters(String(line))["name"]
        else { throw .brokenMultipart }
        events.append(.part(Part(name: name, fileName: HeadParameters(String(line))["filename"])))
        waiting.removeFirst(end + 4)
        state = .inside
        return true
    }
}

/// The `name="value"` pairs after the first semicolon of a header.
private struct HeadParameters {
    private var values: [String: String] = [:]

    init(_ head: String) {
        var rest = Substring(head).drop { $0 != ";" }
        while rest.first == ";" {
            rest = rest.dropFirst().drop { $0 == " " }
            let name = rest.prefix { $0 != "=" && $0 != ";" }
            rest = rest.dropFirst(name.count)
            guard rest.first == "=" else { continue }
            rest = rest.dropFirst()
            let value = rest.first == "\"" ? Self.quoted(&rest) : Self.plain(&rest)
            values[name.lowercased()] = values[name.lowercased()] ?? value
            rest = rest.drop { $0 != ";" }
        }
    }

    subscript(_ name: String) -> String? { values[name] }

    private static func plain(_ rest: inout Substring) -> String {
        let value = rest.prefix { $0 != ";" && $0 != " " }
        rest = rest.dropFirst(value.count)
        return String(value)
    }

    /// Browsers write a quote inside as `%22`; older ones put a backslash before it.
    private static func quoted(_ rest: inout Substring) -> String {
        rest = rest.dropFirst()
        var value = ""
        while let character = rest.popFirst(), character != "\"" {
            value.append(character == "\\" && rest.first == "\"" ? (rest.popFirst() ?? "\"") : character)
        }
        return value
    }
}

extension [UInt8] {
    /// Where these bytes first stand.
    func firstIndex(of needle: [UInt8]) -> Int? {
        guard let first = needle.first, count >= needle.count else { return nil }
        var at = 0
        while at <= count - needle.count, let found = self[at...(count - needle.count)].firstIndex(of: first) {
            if self[found..<(found + needle.count)].elementsEqual(needle) { return found }
            at = found + 1
        }
        return nil
    }
}

extension Refusal {
    static let brokenMultipart = Refusal(
        "form.broken-multipart", "表单内容不完整或格式不对，请刷新页面后重新提交。",
        "The form was cut off or is malformed. Reload the page and send it again.")
}
