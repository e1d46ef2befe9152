import Domain
import Kernel
import Store

/// What is asked of whoever wants mail; as all that concerns the account, it is never laid down on a phone.
enum MailForm {
    private typealias Texts = MailTexts

    static let address = Act<String>("mail", nil, Texts.sendCode, Ask.text("mail", Texts.mail, most: 254)) {
        $0
    }
    static let code = Act<String>("confirmation", nil, Texts.confirm, Ask.text("code", Texts.code, most: 12)) {
        $0
    }

    struct Wish: Sendable {
        let manner: MailChoice.Manner
        let hour: Int
    }

    static let manner = Act<Wish>(
        "mail-manner", nil, Texts.save,
        Ask.choice("manner", Texts.manner, MailChoice.Manner.self, Texts.name),
        Ask.whole("hour", Texts.hour, 0...23).optional
    ) { Wish(manner: $0, hour: Int($1 ?? 7)) }
}

extension Shape<MailChoice> {
    static let mailChoice = Shape(
        "MailChoice",
        [
            .maybe("mail") { $0.mail }, .code("manner") { $0.manner }, .whole("hour") { $0.hour },
            .code("language") { $0.language },
        ])
}
