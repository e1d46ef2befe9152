import Testing

@testable import Web

@Suite struct RequestLogTests {
    @Test func aLinkThatWorksOnceIsNotInTheLog() {
        #expect(RequestLog.told("/join/abc-def") == "/join/…")
        #expect(RequestLog.told("/hidden-dangers/1") == "/hidden-dangers/1")
        #expect(RequestLog.told("/" + String(repeating: "a", count: 999)).count == 200)
    }
}
