import Domain
import Kernel

/// What is asked of whoever sets a webhook up. As all that shows a secret once, it is a page's and no program's, and never
/// laid down on a phone; the route asks the permission.
enum WebhookForm {
    private typealias Texts = WebhookTexts

    struct Wish: Sendable {
        let address: String
        let topics: [NoticeKind.Group]
    }

    static let topics = NoticeKind.Group.allCases

    static let founding = Act<Wish>(
        "", nil, Texts.found,
        Ask.text("address", Texts.address, most: 300).help(Texts.addressHelp.zh, Texts.addressHelp.en),
        Ask.several(Ask.choice("topics", Texts.topics, of: topics.map { Choice($0.rawValue, NoticeTexts.name($0)) }))
    ) { Wish(address: $0, topics: $1.compactMap(NoticeKind.Group.init(rawValue:))) }
}
