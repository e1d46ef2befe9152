import CLibpq
import Kernel

/// The values of one statement as libpq wants them: texts end with a zero byte, bytes travel in binary.
struct PostgresParameters {
    private static let (bigint, double, bytea): (Oid, Oid, Oid) = (20, 701, 17)

    private(set) var types: [Oid] = []
    private var storage: [UInt8] = []
    private var starts: [Int?] = []
    private var lengths: [Int32] = []
    private var formats: [Int32] = []

    var count: Int { types.count }

    init(_ values: [Value]) throws {
        for value in values {
            switch value {
            case .null: add(0, nil, isBinary: false)
            case .int(let number): add(Self.bigint, String(number).utf8, isBinary: false)
            case .real(let number): add(Self.double, number.description.utf8, isBinary: false)
            case .text(let text):
                guard !text.utf8.contains(0) else { throw Refusal.unstorableText }
                add(0, text.utf8, isBinary: false)
            case .bytes(let bytes): add(Self.bytea, bytes, isBinary: true)
            }
        }
    }

    private mutating func add(_ type: Oid, _ bytes: (some Collection<UInt8>)?, isBinary: Bool) {
        types.append(type)
        starts.append(bytes == nil ? nil : storage.count)
        lengths.append(Int32(clamping: bytes?.count ?? 0))
        formats.append(isBinary ? 1 : 0)
        if let bytes { storage += bytes }
        storage.append(0)
    }

    private mutating func add(_ type: Oid, _ nothing: Never?, isBinary: Bool) {
        add(type, [UInt8]?.none, isBinary: isBinary)
    }

    typealias Texts = UnsafePointer<UnsafePointer<CChar>?>

    func withPointers<T>(_ body: (Texts?, UnsafePointer<Int32>?, UnsafePointer<Int32>?) -> T) -> T {
        storage.withUnsafeBytes { bytes in
            let base = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            let pointers = starts.map { start in start.flatMap { base?.advanced(by: $0) } }
            return pointers.withUnsafeBufferPointer { body($0.baseAddress, lengths, formats) }
        }
    }

    /// C strings with a closing null, for as long as `body` runs.
    static func withTexts<T>(_ texts: [String], _ body: (Texts?) -> T) -> T {
        var (bytes, starts): ([CChar], [Int]) = ([], [])
        for text in texts {
            starts.append(bytes.count)
            bytes += text.utf8CString
        }
        return bytes.withUnsafeBufferPointer { buffer in
            let pointers: [UnsafePointer<CChar>?] = starts.map { buffer.baseAddress?.advanced(by: $0) } + [nil]
            return pointers.withUnsafeBufferPointer { body($0.baseAddress) }
        }
    }
}
