import Foundation
import Kernel
import Support
import Testing

@testable import Courier

@Suite struct MailMessageTests {
    private static var from: MailAddress { get throws { try .sample } }
    private static let hostile = "a\r\nBcc: victim@example.com\r\n\r\n<script>"

    private static func message(_ subject: String, text: String = "t", unsubscribe: String? = nil) throws -> MailMessage
    {
        try MailMessage(
            from: from, to: from, subject: subject, text: text, html: "<p>h</p>", id: "0190-ab", date: .t0,
            unsubscribe: unsubscribe)
    }

    private static func head(_ message: MailMessage) -> String {
        String(decoding: message.bytes, as: UTF8.self).components(separatedBy: "\r\n\r\n")[0]
    }

    @Test(
        "nothing that somebody writes can add a header",
        arguments: [hostile, "甲\r\nBcc: x@y.z", "\u{2028}Bcc: x", "a\nBcc: x", "a\rBcc: x", "=?utf-8?B?DQpCY2M6IHg=?="])
    func injection(text: String) throws {
        let head = Self.head(try Self.message(text, text: text, unsubscribe: "https://a\r\nBcc: x"))
        let names = head.components(separatedBy: "\r\n").filter { !$0.hasPrefix(" ") }.map { $0.prefix { $0 != ":" } }
        #expect(
            names == [
                "From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "MIME-Version", "Content-Type",
            ])
        #expect(!head.contains("\n\n") && !head.contains("Bcc"))
    }

    @Test(
        "an address that could end a header is none",
        arguments: [
            "a@b.c\r\nBcc: x@y.z", "a b@c.d", "<a@b.c>", "a@b.c,d@e.f", "a@", "@b", "a@b@c", "a@b..c", ".a@b.c",
            "\"a\"@b.c",
            "甲@b.c", String(repeating: "a", count: 65) + "@b.c", "a@-b.c",
        ])
    func addresses(text: String) { #expect(MailAddress(text) == nil) }

    @Test func everyLineIsShortAndTheSameMailHasTheSameName() throws {
        let message = try Self.message(String(repeating: "整改逾期", count: 60), text: String(repeating: "长", count: 4_000))
        let lines = String(decoding: message.bytes, as: UTF8.self).components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 78 })
        #expect(lines.contains("Message-ID: <0190-ab@mine.example>"))
        #expect(lines.contains("Date: Tue, 24 Nov 2026 00:00:00 +0000"))
        #expect(
            message.bytes
                == (try Self.message(String(repeating: "整改逾期", count: 60), text: String(repeating: "长", count: 4_000)))
                .bytes)
    }
}
