import HTTPTypes

extension Browser {
    /// One part of a form with files.
    package struct Part: Sendable {
        let head: String
        let bytes: [UInt8]

        package static func field(_ name: String, _ value: String) -> Part {
            Part(head: "form-data; name=\"\(name)\"", bytes: Array(value.utf8))
        }

        package static func file(_ name: String, _ bytes: [UInt8], called: String = "a.jpg") -> Part {
            Part(head: "form-data; name=\"\(name)\"; filename=\"\(called)\"\r\nContent-Type: image/jpeg", bytes: bytes)
        }
    }

    /// The token of the forms on a page.
    package func token(from page: String) async throws -> String {
        try await get(page).text.firstMatch(of: /name="csrf" value="([^"]*)"/).map { String($0.1) } ?? ""
    }

    /// Posts a form with files as a browser without scripts does.
    package func submit(_ path: String, token: String, _ parts: [Part]) async throws -> Answer {
        var body: [UInt8] = []
        for part in [.field("csrf", token)] + parts {
            body += Array("--XyZ\r\nContent-Disposition: \(part.head)\r\n\r\n".utf8) + part.bytes + Array("\r\n".utf8)
        }
        return try await send(
            .post, path, bytes: body + Array("--XyZ--\r\n".utf8), [.contentType: "multipart/form-data; boundary=XyZ"])
    }
}
