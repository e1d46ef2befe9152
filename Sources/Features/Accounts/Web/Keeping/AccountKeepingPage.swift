import Domain
import Kernel
import Store

/// One account: whose it is, what it may, where it is in use, what became of it, and what can be done.
struct AccountKeepingPage {
    private typealias Texts = AccountKeepingTexts
    private let visit: Visit
    private let account: Account
    private let sessions: [Credential]
    private let history: [Chronicle.Entry]
    private var language: Language { visit.language }
    private var address: String { "/accounts/\(account.login)" }

    init(_ reading: Reading) throws {
        visit = reading.visit
        account = try AccountKeeping.known(reading.id, for: visit.actor, reading.db)
        sessions = try AccountStore.credentials(of: account.login, at: visit.now, reading.db)
        history = try Chronicle.history(of: "account/\(account.login)", reading.db)
    }

    var html: HTML {
        Shell(
            Texts.title, visit,
            main: """
                <p class="crumbs"><a href="/accounts">\(Texts.title(language))</a></p><h1>\(account.login)</h1>\
                <p class="phase"><span class="chip state">\(Texts.name(account.state)(language))</span></p>\
                <div class="columns"><div>\(facts)\(reset)\(acts)</div><div>\(sessionCard)\(story)</div></div>
                """
        ).html
    }

    private var facts: HTML {
        """
        <section class="card"><dl><dt>\(Texts.person(language))</dt><dd>\(account.personName) (\(account.person.text))</dd>\
        <dt>\(Texts.role(language))</dt><dd>\(ShellTexts.name(account.role)(language))</dd>\
        <dt>\(AccountTexts.organisation(language))</dt><dd>\(account.organisation)</dd>\
        <dt>\(Texts.scope(language))</dt><dd>\(account.site ?? account.organisation)</dd></dl></section>
        """
    }

    private var reset: HTML {
        guard account.resetAskedBy != nil else { return "" }
        let grant: HTML =
            account.obstacle(toResetBy: visit.actor).map { "<p class=\"second\">\($0.text(language))</p>" }
            ?? ActForm(AccountInvitation.grant, on: address, visit).html
        return
            "<section class=\"card next\"><p>\(Texts.resetWaits(language)) \(Texts.resetHelp(language))</p>\(grant)</section>"
    }

    private var acts: HTML {
        if let obstacle = account.obstacle(to: visit.actor) {
            return "<section class=\"card\"><p class=\"second\">\(obstacle.text(language))</p></section>"
        }
        let offered: [Act<AccountChange>] =
            account.state == .closed ? [.reopening] : [.roleSetting, .sessionEnding, .resetRequest, .closure]
        return "<section class=\"card acts\">\(each: offered, folded)</section>"
    }

    private func folded(_ act: Act<AccountChange>) -> HTML {
        let form = ActForm(act, on: address, visit, isPrimary: false, values: ["role": account.role.rawValue])
        return """
            <details class="more"\(if: form.isRetried, " open")><summary>\(act.title(language))</summary>\(form.html)</details>
            """
    }

    private var sessionCard: HTML {
        """
        <section class="card"><h2>\(Texts.sessions(language))</h2><ul class="rows">\(each: sessions, line)</ul>\
        \(if: sessions.isEmpty, "<p class=\"second\">\(Texts.noSessions(language))</p>")</section>
        """
    }

    private func line(_ credential: Credential) -> HTML {
        """
        <li class="line"><span class="name">\(credential.name ?? credential.kind.rawValue)\
        <small>\(AccountTexts.since(language)) \(visit.context.zone.minuteText(credential.createdAt))</small></span></li>
        """
    }

    private var story: HTML {
        """
        <section class="card"><h2>\(Texts.history(language))</h2><ol class="timeline">\(each: history.reversed(), moment)</ol></section>
        """
    }

    private func moment(_ entry: Chronicle.Entry) -> HTML {
        TimelineMoment(entry: entry, what: Texts.events[entry.type]?(language) ?? entry.type, visit: visit).html
    }
}
