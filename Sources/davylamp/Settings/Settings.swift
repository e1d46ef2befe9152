import Domain
import Foundation
import Logging
import OpenID

/// What is in force, read once when a command begins.
struct Settings: Sendable {
    enum LogFormat: String, CaseIterable { case text, json }
    enum MetricsReaders: String, CaseIterable { case local, open, off }

    let answers: [(setting: Setting, answer: SettingsSource.Answer)]
    let data: URL
    let database: String
    let host: String
    let port: Int
    let assets: String
    let regulations: String
    let isSecure: Bool
    /// Certificate and key; `nil` when the server speaks plain HTTP.
    let tls: (certificate: URL, key: URL)?
    let isBehindProxy: Bool
    let limitsRates: Bool
    let logLevel: Logger.Level
    let logFormat: LogFormat
    let metrics: MetricsReaders
    let mostConnections: Int
    let idleSeconds: Int
    let publicAddress: String
    /// `nil` when no mail is sent.
    let mail: MailSettings?
    let webhooks: Webhook.Reach
    /// `nil` when people log in with what the house itself knows.
    let openID: OpenIDProvider?

    init(flags: [String: String] = [:], environment: [String: String]) async throws {
        let source = try await SettingsSource(flags: flags, environment: environment)
        answers = try Setting.all.map { ($0, try source.answer($0)) }
        let read = SettingsReader(source: source)
        data = URL(filePath: try read.text(.data), directoryHint: .isDirectory)
        (database, host) = (try read.text(.database), try read.text(.host))
        (port, mostConnections) = (try read.number(.port, 0...65_535), try read.number(.connections, 1...1_000_000))
        (assets, regulations) = (try read.text(.assets), try read.text(.regulations))
        (isBehindProxy, limitsRates) = (try read.flag(.behindProxy), try read.flag(.rateLimits))
        tls = try read.pair(.tlsCertificate, .tlsKey)
        isSecure = try read.flag(.secure) || tls != nil
        idleSeconds = try read.number(.idleSeconds, 1...86_400)
        (logLevel, logFormat, metrics) = (
            try read.choice(.logLevel), try read.choice(.logFormat), try read.choice(.metrics)
        )
        let address = try read.text(.publicAddress)
        publicAddress =
            address.isEmpty ? "\(tls == nil ? "http" : "https")://127.0.0.1:\(port)" : try read.address(.publicAddress)
        mail = try MailSettings(read)
        webhooks = try read.choice(.webhooks)
        openID = try OpenIDSettings.provider(read, base: publicAddress)
    }

    /// Photos by the hash of their bytes.
    var uploads: URL { data.appending(path: "uploads", directoryHint: .isDirectory) }
    var ledger: URL { data.appending(path: "ledger", directoryHint: .isDirectory) }
    var key: URL { data.appending(path: "log.key") }
}

/// Turns what was said into what is meant, or says what was wrong with it.
struct SettingsReader {
    let source: SettingsSource

    func text(_ setting: Setting) throws -> String { try source.answer(setting).value }

    func number(_ setting: Setting, _ range: ClosedRange<Int>) throws -> Int {
        guard let number = Int(try text(setting)), range.contains(number) else {
            throw try wrong(setting, "a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    func flag(_ setting: Setting) throws -> Bool {
        switch try text(setting).lowercased() {
        case "true", "yes", "1": true
        case "false", "no", "0": false
        default: throw try wrong(setting, "true or false")  // every other word
        }
    }

    func choice<T: RawRepresentable<String> & CaseIterable>(_ setting: Setting) throws -> T {
        guard let choice = T(rawValue: try text(setting).lowercased()) else {
            throw try wrong(setting, "one of \(T.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return choice
    }

    /// Two files that are named together or not at all.
    func pair(_ first: Setting, _ second: Setting) throws -> (URL, URL)? {
        let (one, other) = (try text(first), try text(second))
        if one.isEmpty, other.isEmpty { return nil }
        guard !one.isEmpty else { throw try wrong(first, "a file, since \(second.key) is set") }
        guard !other.isEmpty else { throw try wrong(second, "a file, since \(first.key) is set") }
        return (URL(filePath: one), URL(filePath: other))
    }

    /// An address of the web without what follows its host.
    func address(_ setting: Setting) throws -> String {
        let text = try text(setting)
        guard text.wholeMatch(of: /https?:\/\/[A-Za-z0-9.\-\[\]:]+\/?/) != nil else {
            throw try wrong(setting, "like https://davylamp.example")
        }
        return text.hasSuffix("/") ? String(text.dropLast()) : text
    }

    /// The first line of a file that a setting names.
    func secret(_ setting: Setting) throws -> String {
        let file = try text(setting)
        guard let text = try? String(contentsOfFile: file, encoding: .utf8),
            let line = text.split(whereSeparator: \.isNewline).first
        else { throw SettingsError("\(setting.key): \(file) is missing, empty or cannot be read") }
        return String(line)
    }

    func wrong(_ setting: Setting, _ wanted: String) throws -> SettingsError {
        let answer = try source.answer(setting)
        return SettingsError("\(setting.key) is \"\(answer.value)\" (\(answer.source)); it must be \(wanted)")
    }
}
