import Database
import Domain
import Foundation
import Kernel
import Policy
import Store
import Support
import Synchronization
import Testing
import Web

@testable import Courier

/// From the event to the server of the mailbox.
@Suite struct MailDeliveryTests {
    /// Gives somebody a confirmed address.
    private static func confirm(
        _ mail: String, of actor: Actor, _ world: MineWorld, _ manner: MailChoice.Manner = .each, hour: Int = 7,
        _ language: Language = .chinese
    ) async throws {
        _ = try await world.store.write { try MailConfirmation.ask(mail, language, in: .at(by: actor), $0) }
        let code = Mutex("")
        try await DeliveryRunner(world.store, now: { .t0 }) { delivery in
            if case .code(let sent) = delivery.content { code.withLock { $0 = sent } }
        }.runDue()
        let isRight = try await world.store.write { db in
            let isRight = try MailConfirmation.confirm(code.withLock { $0 }, in: .at(by: actor), db)
            _ = try MailChoiceStore.save(manner, hour: hour, language, in: .at(by: actor), db)
            return isRight
        }
        #expect(isRight.value)
    }

    private static func mailer(_ world: MineWorld) throws -> NoticeMailer {
        NoticeMailer(world.store, try RuleBook.shipped, base: "https://mine.example")
    }

    private static func runner(
        _ world: MineWorld, port: Int, now: @escaping @Sendable () -> Instant = { .t0 }
    ) throws -> DeliveryRunner {
        let courier = MailCourier(host: "127.0.0.1", port: port, security: .none)
        let mailer = try mailer(world)
        return DeliveryRunner(world.store, now: now) { delivery in
            guard let to = MailAddress(delivery.address), let letter = try await mailer.letter(for: delivery) else {
                return
            }
            try await courier.send(
                MailMessage(
                    from: try .sample, to: to, subject: letter.subject, text: letter.text, html: letter.html,
                    id: delivery.id.text, date: delivery.madeAt, unsubscribe: letter.preferences))
        }
    }

    /// The parts of a mail, decoded.
    private static func parts(_ text: String) -> [String] {
        text.components(separatedBy: "\r\n\r\n").dropFirst().compactMap { part in
            let lines = part.components(separatedBy: "\r\n").prefix { !$0.hasPrefix("--") && $0 != "." }
            return Data(base64Encoded: lines.joined()).map { String(decoding: $0, as: UTF8.self) }
        }.filter { !$0.isEmpty }
    }

    @Test func anAssignmentIsMailedOnceInTheReadersLanguageWithoutWhatWasWritten() async throws {
        try await MineWorld.with { world in
            try await world.openAll()
            let server = try LineServer.smtp()
            defer { server.stop() }
            try await Self.confirm("chief@mine.example", of: Cast.rectifier, world, .each, .english)
            _ = try await world.assigned()
            let runners = try (0..<2).map { _ in try Self.runner(world, port: server.port) }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for runner in runners { group.addTask { try await runner.runDue() } }
                try await group.waitForAll()
            }
            #expect(server.received.count == 1)
            let mail = try #require(server.received.first)
            #expect(mail.contains("RCPT TO:<chief@mine.example>"))
            #expect(mail.contains("List-Unsubscribe: <https://mine.example/notices/preferences>"))
            let parts = Self.parts(mail)
            #expect(parts.count == 2)
            for part in parts {
                #expect(
                    part.contains("https://mine.example/hidden-dangers/1") && part.contains("Given to you to rectify"))
                #expect(!part.contains("风门闭锁失效"), "what was written stays in the house")
            }
        }
    }

    @Test func whatIsReadBeforeItIsSentIsNotMailedAndNobodyElseIs() async throws {
        try await MineWorld.with { world in
            try await world.openAll()
            let server = try LineServer.smtp()
            defer { server.stop() }
            _ = try await world.assigned(number: 1)
            try await Self.confirm("chief@mine.example", of: Cast.rectifier, world)
            _ = try await world.assigned(number: 2)
            _ = try await world.store.write { db in
                try db.run("UPDATE notice SET read_at = 1 WHERE person_id = \(Cast.rectifier.person)")
            }
            try await Self.runner(world, port: server.port).runDue()
            #expect(server.received.isEmpty, "old notices are not mailed, nor is what was read")
        }
    }

    @Test func whatTheServerRefusesIsTriedAgainLaterAndInTheEndGivenUpForItsReceiverToSee() async throws {
        try await MineWorld.with { world in
            try await world.openAll()
            let server = try LineServer.smtp(verdict: "451 later")
            defer { server.stop() }
            try await Self.confirm("chief@mine.example", of: Cast.rectifier, world)
            _ = try await world.assigned()
            let clock = Mutex(Instant.t0)
            let runner = try Self.runner(world, port: server.port) { clock.withLock { $0 } }
            for _ in 0..<30 {
                try await runner.runDue()
                clock.withLock { $0 = $0.adding(hours: 13) }
            }
            #expect(server.received.count == Delivery.mostAttempts)
            let newest = try await world.store.read { try DeliveryStore.newest(of: Cast.rectifier.person, $0) }
            #expect(newest?.state == .dead && newest?.problem?.contains("451") == true)
        }
    }

    @Test func aRunThatWasKilledWhileSendingSendsAgainAfterItsLeaseUnderTheSameName() async throws {
        try await MineWorld.with { world in
            try await world.openAll()
            let server = try LineServer.smtp()
            defer { server.stop() }
            try await Self.confirm("chief@mine.example", of: Cast.rectifier, world)
            _ = try await world.assigned()
            let killed = try #require(try await Self.runner(world, port: server.port).take())
            try await Self.runner(world, port: server.port, now: { .t0.adding(seconds: 60) }).runDue()
            #expect(server.received.isEmpty)
            try await Self.runner(world, port: server.port, now: { .t0.adding(seconds: 200) }).runDue()
            #expect(server.received.count == 1)
            #expect(server.received.first?.contains("Message-ID: <\(killed.id)@mine.example>") == true)
        }
    }

    @Test func whatEndedAMonthAgoIsDroppedByWhatIsSentNext() async throws {
        try await MineWorld.with { world in
            try await world.openAll()
            let server = try LineServer.smtp()
            defer { server.stop() }
            try await Self.confirm("chief@mine.example", of: Cast.rectifier, world)
            func kept() async throws -> Int {
                try await world.store.read { try $0.value("SELECT count(*) AS n FROM delivery") }
            }
            for (number, days) in [(1, 0), (2, 29), (3, 31)] {
                _ = try await world.assigned(number: number)
                try await Self.runner(world, port: server.port, now: { .t0.adding(days: days) }).runDue()
            }
            #expect(server.received.count == 3)
            #expect(try await kept() == 2)
        }
    }

    @Test func aDigestComesOnceADayWithWhatWaitsAndWhatWasTold() async throws {
        try await MineWorld.with { world in
            try await world.openAll()
            let server = try LineServer.smtp()
            defer { server.stop() }
            try await Self.confirm("chief@mine.example", of: Cast.rectifier, world, .digest, hour: 18)
            _ = try await world.assigned()
            try await Self.runner(world, port: server.port).runDue()
            #expect(server.received.isEmpty, "nothing comes singly")
            let evening = Instant.t0.adding(hours: 10)
            for _ in 0..<3 { try await MailDigests(world.store).runDue(at: evening) }
            let later: @Sendable () -> Instant = { evening.adding(seconds: 5) }
            try await Self.runner(world, port: server.port, now: later).runDue()
            let words = Self.parts(try #require(server.received.first)).first ?? ""
            #expect(words.contains("待整改  1") && words.contains("交给您整改"), "\(words)")
            #expect(!words.contains("风门闭锁失效"))
            try await MailDigests(world.store).runDue(at: evening.adding(days: 1))
            try await Self.runner(world, port: server.port, now: { evening.adding(days: 2) }).runDue()
            #expect(server.received.count == 2)
        }
    }

    @Test func aWrongCodeConfirmsNothingAndAfterSomeTriesNoCodeDoes() async throws {
        try await MineWorld.with { world in
            try await world.openAll()
            _ = try await world.store.write {
                try MailConfirmation.ask("a@b.example", .chinese, in: .at(by: Cast.worker), $0)
            }
            await #expect(throws: Refusal.codeTooSoon) {
                _ = try await world.store.write {
                    try MailConfirmation.ask("c@d.example", .chinese, in: .at(by: Cast.worker), $0)
                }
            }
            await #expect(throws: Refusal.mailUnfit) {
                _ = try await world.store.write {
                    try MailConfirmation.ask("a@b\r\n", .chinese, in: .at(by: Cast.safety), $0)
                }
            }
            for _ in 0..<6 {
                let isRight = try await world.store.write {
                    try MailConfirmation.confirm("1", in: .at(by: Cast.worker), $0)
                }
                #expect(!isRight.value)
            }
            await #expect(throws: Refusal.mailUnconfirmed) {
                _ = try await world.store.write {
                    try MailChoiceStore.save(.each, hour: 7, .chinese, in: .at(by: Cast.worker), $0)
                }
            }
        }
    }
}
