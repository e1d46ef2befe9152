import Database
import Domain
import Kernel
import Store

/// Taking on a post: whoever holds it says so by a signed record, and signs in it from then on.
struct HoldingAcceptance: Sendable {
    static let act = Act<HoldingAcceptance>("acceptance", nil, HoldingTexts.accept) { HoldingAcceptance() }.signed

    func make(_ doing: Doing) throws -> Done<RegistryStore.Kept<Holding>> {
        guard let id = Holding.ID(doing.id),
            let kept: RegistryStore.Kept<Holding> = try RegistryStore.find(id, doing.db)
        else { throw Refusal.unknownEntity }
        let accepted = try kept.entity.accepted(by: doing.context.actor, on: doing.context.today)
        _ = try RegistryStore.put(accepted, expecting: .version(kept.version), doing.db, doing.context)
        guard let now: RegistryStore.Kept<Holding> = try RegistryStore.find(id, doing.db) else {
            throw Refusal.unknownEntity
        }
        return Done(kept: now, version: now.version, href: "/holdings/\(id)", page: "/account/posts")
    }
}

/// One's own posts, and which of them wait to be accepted.
struct OwnPostsPage {
    private typealias Texts = HoldingTexts
    private let visit: Visit
    private let held: [(holding: Holding, post: Post)]
    private var language: Language { visit.language }

    init(_ reading: Reading) throws {
        visit = reading.visit
        held = try RegistryStore.posts(heldBy: visit.actor.person, on: visit.context.today, reading.db)
    }

    var html: HTML {
        Shell(
            Texts.title, visit,
            main: """
                <div class="narrow"><p class="crumbs"><a href="/account">\(AccountTexts.title(language))</a></p>\
                <h1>\(Texts.title(language))</h1><p>\(Texts.about(language))</p>\(each: held, card)\
                \(if: held.isEmpty, "<p class=\"second\">\(Texts.none(language))</p>")</div>
                """
        ).html
    }

    private func card(_ held: (holding: Holding, post: Post)) -> HTML {
        let holding = held.holding
        let state: HTML =
            holding.acceptedOn.map { "<p><span class=\"chip state\">\(Texts.accepted(language)) \($0.text)</span></p>" }
            ?? ActForm(HoldingAcceptance.act, on: "/holdings/\(holding.id)", visit).html
        return """
            <section class="card"><h2>\(held.post.name)</h2><p>\(RegistryParts.span(holding.from, holding.to, visit)) \
            \(holding.assignedBy)</p>\(state)</section>
            """
    }
}

/// Every text about taking on a post.
enum HoldingTexts {
    static let title = Localized("我的任职", "My posts")
    static let about = Localized(
        "岗位由上级任命，由您本人签名接受。接受之后，您以此岗位签名并承担责任。",
        "A superior appoints you to a post, and you accept it with your signature. From then on you sign in it and answer for it."
    )
    static let accept = Localized("接受任职", "Accept the post")
    static let accepted = Localized("已接受", "accepted")
    static let none = Localized("登记中您今天没有任职。", "By the registry you hold no post today.")
}
