import Foundation
import Kernel
import Logging

/// Log lines on standard error: readable text, or one JSON object a line.
struct LogLines: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level
    private static let utc = Zone(offsetMinutes: 0)
    private let label: String
    private let isJSON: Bool

    static func install(level: Logger.Level, isJSON: Bool) -> Logger {
        LoggingSystem.bootstrap { LogLines(logLevel: level, label: $0, isJSON: isJSON) }
        return Logger(label: "davylamp")
    }

    init(logLevel: Logger.Level, label: String, isJSON: Bool) {
        (self.logLevel, self.label, self.isJSON) = (logLevel, label, isJSON)
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let said = event.metadata ?? [:]
        let standing = metadata.filter { said[$0.key] == nil }
        let fields = (Array(standing) + Array(said)).map { ($0.key, $0.value.description) }.sorted { $0.0 < $1.0 }
        var line = self.line(event.level, event.message.description, fields, at: wallClock()) + "\n"
        // Whole lines, so that those of two threads never mix; a log that cannot be written stops nothing.
        line.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    func line(_ level: Logger.Level, _ message: String, _ fields: [(String, String)], at time: Instant) -> String {
        let stamp = Self.utc.rfc3339(time).dropLast(6) + "." + String(1000 + time.milliseconds % 1000).dropFirst() + "Z"
        if isJSON {
            let head = [("time", String(stamp)), ("level", level.rawValue), ("log", label), ("message", message)]
            return "{" + (head + fields).map { "\(Self.quoted($0.0)):\(Self.quoted($0.1))" }.joined(separator: ",")
                + "}"
        }
        let tail = fields.map { " \($0.0)=\(Self.isPlain($0.1) ? $0.1 : Self.quoted($0.1))" }.joined()
        return "\(stamp) \(level.rawValue) \(Self.isOneLine(message) ? message : Self.quoted(message))\(tail)"
    }

    private static func isPlain(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != 0x22 && $0 != 0x3D }
    }

    private static func isOneLine(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    }

    /// A JSON string; nothing that somebody sends can begin a line of its own.
    private static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": out += "\\\(scalar)"
            case "\n": out += "\\n"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F || (0x2028...0x2029).contains(scalar.value):
                out += "\\u" + String(String(0x10000 + Int(scalar.value), radix: 16).dropFirst())
            default: out.unicodeScalars.append(scalar)  // every other character stands for itself
            }
        }
        return out + "\""
    }
}
