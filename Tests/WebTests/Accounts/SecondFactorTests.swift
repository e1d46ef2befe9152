import Database
import HTTPTypes
import Kernel
import Store
import Support
import Testing

@testable import Web

@Suite struct SecondFactorTests {
    /// RFC 6238, appendix B, SHA-1.
    @Test(
        "the codes of RFC 6238",
        arguments: [
            (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
            (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
        ] as [(Int64, String)])
    func vectors(seconds: Int64, code: String) {
        #expect(OneTimeCode.code(Array("12345678901234567890".utf8), step: seconds / 30, digits: 8) == code)
    }

    /// RFC 4648, section 10.
    @Test("base 32", arguments: [("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foobar", "MZXW6YTBOI")])
    func base32(text: String, coded: String) { #expect(OneTimeCode.base32(Array(text.utf8)) == coded) }

    @Test func aCodeIsGoodForItsStepAndItsNeighboursAndOnce() {
        let secret = Array("12345678901234567890".utf8)
        let code = OneTimeCode.code(secret, step: 100)
        func step(_ seconds: Int64, after last: Int64 = 0) -> Int64? {
            OneTimeCode.step(of: code, secret, at: seconds * 1_000, after: last)
        }
        #expect(step(100 * 30) == 100 && step(101 * 30) == 100 && step(99 * 30) == 100)
        #expect(step(102 * 30) == nil && step(98 * 30) == nil && step(100 * 30, after: 100) == nil)
    }

    private static let password = "three green lamps"

    private func code(_ world: MineWorld, at now: Instant) async throws -> String {
        let secret = try await world.store.read { db in
            try db.value("SELECT secret AS n FROM second_factor WHERE login = '1-s'", as: [UInt8].self)
        }
        return OneTimeCode.code(secret, step: now.milliseconds / 30_000)
    }

    @Test func onceTurnedOnThePasswordAloneOpensNothing() async throws {
        try await MineWorld.with { world in
            let worker = try await Browser(world, as: Cast.worker, session: true)
            let hash = try Password.hash(Self.password)
            _ = try await world.store.write { db in
                try db.run("UPDATE account SET password = \(hash) WHERE login = '1-s'")
            }
            func enter(_ code: String, at now: Instant = .t0) async throws -> HTTPResponse.Status {
                let body = "login=1-s&password=three+green+lamps&code=\(code)"
                return try await Browser(world, now: now).post("/login", body).status
            }
            #expect(try await enter("") == .seeOther)
            let page = "/account/second-factor"
            #expect(try await worker.submit("\(page)/offer", from: page, [:]).status == .seeOther)
            #expect(try await worker.get(page).text.contains("<svg class=\"qr\""))
            #expect(try await enter("") == .seeOther)
            let wrong = try await worker.submit("\(page)/confirmation", from: page, ["code": "000000"])
            #expect(wrong.status == .unprocessableContent)
            let right = try await code(world, at: .t0)
            let on = try await worker.submit("\(page)/confirmation", from: page, ["code": right])
            let codes = on.text.matches(of: /<code>([a-z0-9]{24})<\/code>/).map { String($0.1) }
            #expect(codes.count == SecondFactor.recoveryCodes)
            #expect(try await enter("") == .unprocessableContent)
            #expect(try await enter(right) == .unprocessableContent)
            let later = Instant.t0.adding(seconds: 90)
            #expect(try await enter(try await code(world, at: later), at: later) == .seeOther)
            #expect(try await enter(codes[0]) == .seeOther)
            #expect(try await enter(codes[0]) == .unprocessableContent)
            let off = try await worker.submit("\(page)/ending", from: page, ["password": "wrong"])
            #expect(off.status == .unprocessableContent)
            let ended = try await worker.submit("\(page)/ending", from: page, ["password": Self.password])
            #expect(ended.status == .seeOther)
            #expect(try await enter("") == .seeOther)
            #expect(try await LedgerAuditor().audit(world.store).findings == [])
        }
    }
}
