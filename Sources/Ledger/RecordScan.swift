import Kernel

/// Reads the usual record quickly: canonical bytes whose texts hold no escapes. Whatever it does not understand it leaves to
/// the patient reader, and what it understands wrongly is found by writing the record again.
struct RecordScan {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var place = 0

    static func read(_ bytes: [UInt8]) -> Record? {
        bytes.withUnsafeBufferPointer { buffer in
            var scan = RecordScan(bytes: buffer)
            return scan.record()
        }
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Keys stand in their order; only records that no reader needs in a hurry have other members.
    private mutating func record() -> Record? {
        guard take("{"), let beacon = beacon(), let body = text("\"body\":"), take(","),
            let claimed = text("\"claimed\":"), take(","), let id = text("\"id\":"), take(","),
            let mine = text("\"mine\":"), take(","), let prev = text("\"prev\":"), take(","), take("\"seq\":"),
            let seq = number(), take(","), let signer = signer(), take(","), let subject = text("\"subject\":"),
            take(","), let type = text("\"type\":"), take(",\"v\":1}"), place == bytes.count
        else { return nil }
        return Record(
            type: type, id: id, subject: subject, mine: mine, seq: seq, prev: prev, claimed: claimed, body: body,
            signer: signer, beacon: beacon)
    }

    /// The outer `nil` is what cannot be read, the inner a record without one.
    private mutating func beacon() -> Beacon?? {
        guard take("\"beacon\":{") else { return .some(nil) }
        guard let root = text("\"root\":"), take(",\"size\":"), let size = number(), take("},") else { return nil }
        return Beacon(size: size, root: root)
    }

    private mutating func signer() -> Record.Signer? {
        guard take("\"signer\":{"), let person = text("\"person\":"), take(","), let post = text("\"post\":"), take("}")
        else { return nil }
        return Record.Signer(person: person, post: post)
    }

    private mutating func take(_ literal: StaticString) -> Bool {
        let length = literal.utf8CodeUnitCount
        guard place + length <= bytes.count else { return false }
        for offset in 0..<length where bytes[place + offset] != literal.utf8Start[offset] { return false }
        place += length
        return true
    }

    /// The text behind `key` and its quotes; `nil` when it holds an escape.
    private mutating func text(_ key: StaticString) -> String? {
        guard take(key), take("\"") else { return nil }
        let first = place
        while place < bytes.count, bytes[place] != 0x22 {
            guard bytes[place] != 0x5C else { return nil }
            place += 1
        }
        let text = String(decoding: bytes[first..<place], as: UTF8.self)
        return take("\"") ? text : nil
    }

    private mutating func number() -> Int? {
        let first = place
        var value = 0
        while place < bytes.count, (0x30...0x39).contains(bytes[place]), place - first < 18 {
            value = value * 10 + Int(bytes[place] - 0x30)
            place += 1
        }
        return place > first ? value : nil
    }
}
