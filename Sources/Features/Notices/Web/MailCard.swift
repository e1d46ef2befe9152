import Domain
import Kernel
import Store

/// Where a person gives the address to which notices are mailed, and says when.
struct MailCard {
    private typealias Texts = MailTexts
    let choice: MailChoice
    let newest: (state: Delivery.State, problem: String?)?
    let visit: Visit
    private var language: Language { visit.language }

    var html: HTML {
        """
        <section class="card" id="mail"><h2>\(Texts.title(language))</h2><p class="second">\(Texts.help(language))</p>\
        \(trouble)\(present)\(pending)\(address)</section>
        """
    }

    private var trouble: HTML {
        guard let newest, let problem = newest.problem else { return "" }
        let words = newest.state == .dead ? Texts.failed : Texts.waiting
        return "<p class=\"notice\" role=\"status\">\(words(language))\(problem)</p>"
    }

    private var present: HTML {
        guard let mail = choice.mail else { return "" }
        let values = ["manner": choice.manner.rawValue, "hour": String(choice.hour)]
        return """
            <p>\(Texts.now(language)) <b>\(mail)</b></p>\(ActForm(MailForm.manner, on: "/notices", visit, values: values).html)\
            <form method="post" action="/notices/mail/ending"><input type="hidden" name="csrf" value="\(visit.csrf)">\
            <button class="quiet">\(Texts.end(language))</button></form>
            """
    }

    private var pending: HTML {
        guard let mail = choice.pending else { return "" }
        return """
            <p>\(Texts.codeHelp(language))<b>\(mail)</b></p>\(ActForm(MailForm.code, on: "/notices/mail", visit).html)
            """
    }

    private var address: HTML {
        let form = ActForm(
            MailForm.address, on: "/notices", visit, isPrimary: choice.mail == nil && choice.pending == nil)
        guard choice.mail != nil || choice.pending != nil else { return form.html }
        return """
            <details class="more"\(if: form.isRetried, " open")><summary>\(Texts.changed(language))</summary>\(form.html)</details>
            """
    }
}
