import Database
import Domain
import Kernel
import Store

/// A person's own address and when it is mailed; nobody reads or changes another's.
struct MailRoutes: Sendable {
    let desk: Desk
    let show: @Sendable (Reading) throws -> HTML

    func add(to routes: Routes) {
        routes.change("notices/mail", .readNotices, again: show, ask)
        routes.change("notices/mail/confirmation", .readNotices, again: show, confirm)
        routes.change("notices/mail/ending", .readNotices) { [desk] acting in
            _ = try await desk.store.write { try MailConfirmation.remove(in: acting.visit.context, $0) }
            return "/notices/preferences"
        }
        routes.act(MailForm.manner, on: "notices", again: show, answer: .mailChoice) { wish, doing in
            try expectMail()
            let choice = try MailChoiceStore.save(
                wish.manner, hour: wish.hour, doing.visit.language, in: doing.context, doing.db)
            return Done(
                kept: choice, version: nil, href: "/notices/preferences", page: "/notices/preferences?saved=1")
        }
    }

    @Sendable private func ask(_ acting: Acting) async throws -> String {
        try expectMail()
        let mail = try MailForm.address.read(acting.form.input)
        let visit = acting.visit
        _ = try await desk.store.write { try MailConfirmation.ask(mail, visit.language, in: visit.context, $0) }
        return "/notices/preferences#mail"
    }

    /// A wrong code is counted although it is refused.
    @Sendable private func confirm(_ acting: Acting) async throws -> String {
        let code = try MailForm.code.read(acting.form.input)
        let isRight = try await desk.store.write { try MailConfirmation.confirm(code, in: acting.visit.context, $0) }
        guard isRight.value else { throw Refusal.mailCodeWrong }
        return "/notices/preferences?saved=1"
    }

    private func expectMail() throws {
        guard desk.sendsMail else { throw Refusal.mailNotSent }
    }
}

extension Refusal {
    static let mailNotSent = Refusal(
        "notice.mail-not-sent", kind: .conflict, "本系统没有设置邮件服务器。", "No mail server is set up here.")
}
