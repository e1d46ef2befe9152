import Foundation

/// What a person who starts the server by hand reads first.
struct Welcome {
    private let settings: Settings
    init(_ settings: Settings) { self.settings = settings }

    /// The address, and the demo's logins when this folder holds the demo.
    func say(port: Int) {
        let host = settings.host.contains(":") ? "[\(settings.host)]" : settings.host
        let logins = (try? String(contentsOf: Self.demoLogins(settings.data), encoding: .utf8)).map { $0 + "\n" } ?? ""
        FileHandle.standardOutput.write(
            Data("Davylamp: \(settings.tls == nil ? "http" : "https")://\(host):\(port)\n\(logins)".utf8))
    }

    /// Written by `davylamp demo`; nothing else has passwords that anybody may know.
    static func demoLogins(_ data: URL) -> URL { data.appending(path: "demo-logins.txt") }
}
