import Crypto
import Foundation
import Kernel

/// The files that a phone keeps so that pages look and work as usual where there is no network, with one hash over all.
struct PhoneFiles: Sendable {
    static let names = [
        "davylamp.css", "davylamp.svg", "icon-192.png", "davylamp.js", "outbox.js", "photos.js", "phone.js",
        "report.js", "outbox-page.js", "desk.js", "scan.js", "round.js",
        "trusted-types.js", "vendor/htmx.min.js",
    ]
    private static let worker = "service-worker.js"

    /// Changes when any of the files does.
    let version: String
    /// The worker's script, which begins with the version and the addresses of what it keeps.
    let script: String

    /// Front-end parts that were not put in place are left out; pages work without them.
    init(folder: String) {
        let folder = URL(filePath: folder)
        var hash = SHA256()
        var kept: [String] = []
        for name in Self.names + [Self.worker] {
            guard let bytes = try? Data(contentsOf: folder.appending(path: name)) else { continue }
            hash.update(data: Data(name.utf8))
            hash.update(data: bytes)
            if name != Self.worker { kept.append("/assets/\(name)") }
        }
        version = hash.finalize().prefix(8).hex
        let body = (try? String(contentsOf: folder.appending(path: Self.worker), encoding: .utf8)) ?? ""
        let files = kept.map { "\"\($0)\"" }.joined(separator: ", ")
        script = "const VERSION = \"\(version)\", FILES = [\(files)];\n" + body
    }
}
