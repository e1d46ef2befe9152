import Database
import Domain
import HTTPTypes
import Kernel
import Store
import Support
import Synchronization
import Testing

@Suite struct MailPagesTests {
    private static let page = "/notices/preferences"

    @Test func anAddressIsConfirmedByItsCodeAndTakenBack() async throws {
        try await MineWorld.with { world in
            let worker = try await Browser(world, as: Cast.worker, session: true)
            let wrong = try await worker.submit("/notices/mail", from: Self.page, ["mail": "no address"])
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("这不是可用的邮箱地址"))
            #expect(
                try await worker.submit("/notices/mail", from: Self.page, ["mail": "a@b.example"]).status == .seeOther)
            let code = Mutex("")
            try await DeliveryRunner(world.store, now: { .t0 }) { delivery in
                if case .code(let sent) = delivery.content { code.withLock { $0 = sent } }
            }.runDue()
            let no = try await worker.submit("/notices/mail/confirmation", from: Self.page, ["code": "12345678"])
            #expect(no.status == .unprocessableContent && no.text.contains("验证码不正确"))
            let yes = try await worker.submit(
                "/notices/mail/confirmation", from: Self.page, ["code": code.withLock { $0 }])
            #expect(yes.status == .seeOther)
            let done = try await worker.submit(
                "/notices/mail-manner", from: Self.page, ["manner": "digest", "hour": "6"])
            #expect(done.status == .seeOther)
            let shown = try await worker.get(Self.page).text
            #expect(shown.contains("a@b.example") && shown.contains("value=\"6\""))
            let other = try await Browser(world, as: Cast.safety, session: true)
            #expect(try await !other.get(Self.page).text.contains("a@b.example"))
            _ = try await worker.submit("/notices/mail/ending", from: Self.page, [:])
            #expect(try await !worker.get(Self.page).text.contains("a@b.example"))
        }
    }
}
