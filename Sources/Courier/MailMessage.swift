import Foundation
package import Kernel

/// One mail of plain text and HTML as it travels (RFC 5322, 2045, 2047). No text that somebody wrote can end a header: what
/// is not plain ASCII is encoded, and addresses are checked before.
package struct MailMessage: Hashable, Sendable {
    package let from: MailAddress
    package let to: MailAddress
    package let subject: String
    package let text: String
    package let html: String
    /// Left of the `@` of the Message-ID: the same mail sent twice has the same, so that a mailbox can tell.
    package let id: String
    package let date: Instant
    /// Where the receiver changes what is sent.
    package let unsubscribe: String?

    package init(
        from: MailAddress, to: MailAddress, subject: String, text: String, html: String, id: String, date: Instant,
        unsubscribe: String? = nil
    ) {
        (self.from, self.to, self.subject, self.text, self.html) = (from, to, subject, text, html)
        (self.id, self.date, self.unsubscribe) = (
            id.filter { $0.isLetter || $0.isNumber || $0 == "-" }, date, unsubscribe
        )
    }

    package var bytes: [UInt8] {
        let boundary = "part-\(id)"
        var lines = [
            "From: Davylamp <\(from)>", "To: <\(to)>", "Subject: \(Self.encodedWords(subject))",
            "Date: \(Self.dateText(date))",
            "Message-ID: <\(id)@\(from.domain)>", "Auto-Submitted: auto-generated", "MIME-Version: 1.0",
        ]
        if let unsubscribe, unsubscribe.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) {
            lines.append("List-Unsubscribe: <\(unsubscribe)>")
        }
        lines += ["Content-Type: multipart/alternative; boundary=\"\(boundary)\"", ""]
        lines += part("text/plain", text, boundary) + part("text/html", html, boundary) + ["--\(boundary)--", ""]
        return Array(lines.joined(separator: "\r\n").utf8)
    }

    private func part(_ type: String, _ body: String, _ boundary: String) -> [String] {
        let data = Data(body.utf8).base64EncodedString(options: [
            .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
        ])
        return [
            "--\(boundary)", "Content-Type: \(type); charset=utf-8", "Content-Transfer-Encoding: base64", "", data,
        ]
    }

    /// Words of at most 75 octets each; plain ASCII stays as it is.
    static func encodedWords(_ text: String) -> String {
        if text.utf8.count <= 60, text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }), !text.contains("=?") {
            return text
        }
        var (words, chunk): ([String], [UInt8]) = ([], [])
        for character in text.unicodeScalars {
            let bytes = Array(String(character).utf8)
            if chunk.count + bytes.count > 42 { words.append(word(chunk)); chunk = [] }
            chunk += bytes
        }
        return (words + [word(chunk)]).joined(separator: "\r\n ")
    }

    private static func word(_ bytes: [UInt8]) -> String { "=?utf-8?B?\(Data(bytes).base64EncodedString())?=" }

    /// `Tue, 24 Nov 2026 00:00:00 +0000`
    static func dateText(_ instant: Instant) -> String {
        let zone = Zone(offsetMinutes: 0)
        let (day, clock) = (zone.day(of: instant), zone.rfc3339(instant).dropFirst(11).prefix(8))
        let names = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let name = names[((day.daysSinceEpoch % 7) + 7) % 7]
        return "\(name), \(day.text.suffix(2)) \(months[day.month - 1]) \(day.year) \(clock) +0000"
    }
}
