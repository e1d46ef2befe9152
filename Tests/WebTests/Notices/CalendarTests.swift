import Database
import Domain
import Foundation
import HTTPTypes
import Kernel
import Store
import Support
import Testing

@testable import Web

@Suite struct CalendarTests {
    private static let hostile =
        "顶板；a;b,c\\d\r\nEND:VEVENT\r\nATTENDEE:mailto:x@example.com\u{2028}" + String(repeating: "瓦斯", count: 60)

    private static func calendar(_ text: String) -> [String] {
        let event = ICalendar.Event(
            uid: "1@davylamp", day: Day("2026-12-31") ?? Zone.china.day(of: .t0), summary: text, description: text,
            url: "https://mine.example/hidden-dangers/1\r\nX-EVIL:1", changedAt: .t0)
        let bytes = ICalendar(name: text, events: [event]).bytes
        return String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
    }

    /// The lines as a reader of RFC 5545 unfolds them.
    private static func unfolded(_ lines: [String]) -> [String] {
        lines.joined(separator: "\r\n").replacing("\r\n ", with: "").components(separatedBy: "\r\n")
    }

    @Test func noLineIsLongerThan75OctetsAndNoCharacterIsCut() {
        let lines = Self.calendar(Self.hostile)
        #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\u{FFFD}") && !$0.contains("\n") })
        #expect(lines.last == "")
    }

    @Test func nothingThatSomebodyWritesAddsALine() {
        let names = Self.unfolded(Self.calendar(Self.hostile)).map { $0.prefix { $0 != ":" && $0 != ";" } }
        #expect(
            names == [
                "BEGIN", "VERSION", "PRODID", "CALSCALE", "METHOD", "X-WR-CALNAME", "REFRESH-INTERVAL",
                "X-PUBLISHED-TTL",
                "BEGIN", "UID", "DTSTAMP", "LAST-MODIFIED", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "URL",
                "TRANSP",
                "CLASS", "END", "END", "",
            ])
    }

    @Test func textIsEscapedAndADeadlineIsAWholeDay() {
        let lines = Self.unfolded(Self.calendar("a;b,c\\d\ne"))
        #expect(lines.contains("SUMMARY:a\\;b\\,c\\\\d\\ne"))
        #expect(lines.contains("DTSTART;VALUE=DATE:20261231") && lines.contains("DTEND;VALUE=DATE:20270101"))
        #expect(lines.contains("DTSTAMP:20261124T000000Z"))
    }

    @Test func aSecretAddressShowsTheOwnersDeadlinesAndNobodyElses() async throws {
        try await MineWorld.with { world in
            try await world.openAll()
            _ = try await world.assigned(days: 3)
            let chief = try await Browser(world, as: Cast.rectifier, session: true)
            let address = try await Self.make(chief)
            let anybody = try Browser(world)
            let feed = try await anybody.get(address)
            #expect(feed.status == .ok)
            #expect(feed.headers[.contentType] == "text/calendar; charset=utf-8")
            let lines = Self.unfolded(feed.text.components(separatedBy: "\r\n"))
            #expect(lines.contains { $0.hasPrefix("SUMMARY:") && $0.contains("风门闭锁失效") })
            #expect(lines.contains("DTSTART;VALUE=DATE:20261127"))
            let manager = try await Browser(world, as: Cast.manager, session: true)
            let other = try await anybody.get(try await Self.make(manager))
            #expect(other.status == .ok && !other.text.contains("BEGIN:VEVENT"))
            let closed = try await anybody.get(address.replacing(".ics", with: "x.ics"))
            #expect(closed.status == .notFound)
        }
    }

    @Test func aNewAddressEndsTheOldAndTheOwnerEndsIt() async throws {
        try await MineWorld.with { world in
            try await world.openAll()
            let chief = try await Browser(world, as: Cast.rectifier, session: true)
            let (old, new) = (try await Self.make(chief), try await Self.make(chief))
            #expect(try await chief.get(old).status == .notFound)
            #expect(try await chief.get(new).status == .ok)
            _ = try await chief.submit("/notices/calendar/ending", from: "/notices/preferences", [:])
            #expect(try await chief.get(new).status == .notFound)
        }
    }

    @Test func aClosedAccountHasNoCalendarAndTheSecretIsNoToken() async throws {
        try await MineWorld.with { world in
            try await world.openAll()
            let chief = try await Browser(world, as: Cast.rectifier, session: true)
            let address = try await Self.make(chief)
            let secret = address.dropFirst("/calendar/".count).dropLast(4)
            let asked = try await Browser(world).get("/api/v1/notices", [.authorization: "Bearer \(secret)"])
            #expect(asked.status == .unauthorized)
            _ = try await world.store.write { db in
                try db.run("UPDATE account SET state = 'closed' WHERE person_id = \(Cast.rectifier.person)")
            }
            #expect(try await Browser(world).get(address).status == .notFound)
        }
    }

    @Test func theSecretStandsInNoLog() {
        #expect(RequestLog.told("/calendar/secret.ics") == "/calendar/…")
    }

    private static func make(_ browser: Browser) async throws -> String {
        let page = try await browser.submit("/notices/calendar", from: "/notices/preferences", [:])
        return String(try #require(page.text.firstMatch(of: /\/calendar\/[0-9a-z-]+\.ics/)?.0))
    }
}
