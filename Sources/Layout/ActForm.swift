import Domain
import Kernel

/// The form of an act. When it was refused just now it shows again what was written, and beside each field what is wrong.
struct ActForm {
    private let noun: String
    private let questions: [Asking]
    private let title: String
    private let action: String
    private let visit: Visit
    private let version: Int?
    private let isPrimary: Bool
    private let values: [String: String]
    private let options: [String: [Choice]]
    private let hidden: Set<String>
    private let before: HTML
    /// What stands under a field.
    private let under: [String: HTML]
    /// What is ticked before anybody has ticked anything.
    private let chosen: [String: [String]]
    /// How a phone keeps the form when there is no network; `nil` where it never does.
    private let keeping: String?
    private let passkey: PasskeyButton.Purpose?
    /// Where a phone goes when it is sent or kept; `nil` is where the answer leads.
    private let next: String?
    /// Questions that most leave open, each group under a summary.
    private let folded: [(summary: Localized, names: [String])]
    /// Choices that stand as large buttons.
    private let picks: Set<String>

    /// `thing` is the address of what is acted on; `options` are the answers to questions that only data knows; `hidden`
    /// are questions that the page has answered already. What is `isForSeveral` at once is neither laid down on the phone nor
    /// signed by a passkey, which signs one record.
    init<Made>(
        _ act: Act<Made>, on thing: String, _ visit: Visit, version: Int? = nil, isPrimary: Bool = true,
        values: [String: String] = [:], options: [String: [Choice]] = [:], omitting: Set<String> = [],
        hidden: Set<String> = [], folded: [(summary: Localized, names: [String])] = [],
        picks: Set<String> = [], before: HTML = "", under: [String: HTML] = [:], chosen: [String: [String]] = [:],
        passkey: PasskeyButton.Purpose? = nil, isForSeveral: Bool = false, next: String? = nil
    ) {
        (noun, title, self.folded, self.picks) = (act.noun, act.title(visit.language), folded, picks)
        questions = act.questions.filter { !omitting.contains($0.name) }
        action = act.noun.isEmpty ? thing : "\(thing)/\(act.noun)"
        (self.visit, self.version, self.isPrimary) = (visit, version, isPrimary)
        (self.values, self.options, self.hidden, self.before) = (values, options, hidden, before)
        (self.under, self.chosen, self.next) = (under, chosen, next)
        // What concerns the account itself, its secrets above all, is never laid down on the phone.
        self.passkey = passkey ?? (act.binding.asking == nil || isForSeveral ? nil : .sign)
        keeping = act.permission == nil || isForSeveral ? nil : act.isSignature ? "sign" : "send"
    }

    /// What was refused, when it was this form.
    private var retry: Retry? { visit.retry.flatMap { $0.noun == noun ? $0 : nil } }

    /// Whether it was refused just now, so that a folded form opens.
    var isRetried: Bool { retry != nil }

    var html: HTML {
        """
        <form class="act" method="post" action="\(href: action)"\(kept)\(if: hasFiles, " enctype=\"multipart/form-data\"")><input type="hidden" name="csrf" value="\(visit.csrf)">\(beaconField)\(versionField)\
        \(keyField)\(problem)\(before)\(each: questions, fieldOrFold)<p class="bar">\(buttons)</p></form>
        """
    }

    private var buttons: HTML {
        if passkey == .enrol { return PasskeyButton(.enrol, visit.language).html }
        let own: HTML = "<button class=\"\(isPrimary ? "primary" : "secondary")\">\(title)</button>"
        return passkey.map { "\(own) \(PasskeyButton($0, visit.language).html)" } ?? own
    }

    private var hasFiles: Bool {
        questions.contains { if case .photo = $0.kind { true } else { false } }
    }

    /// A group stands folded where the first of its questions would.
    private func fieldOrFold(_ asking: Asking) -> HTML {
        guard let group = folded.first(where: { $0.names.contains(asking.name) }) else { return field(asking) }
        let first = questions.first { group.names.contains($0.name) }
        return first?.name == asking.name ? more(group) : ""
    }

    private func more(_ folded: (summary: Localized, names: [String])) -> HTML {
        let inside = questions.filter { folded.names.contains($0.name) }
        let isWrong = retry?.flaws.contains { folded.names.contains($0.field) } ?? false
        let isWritten = inside.contains { asking in
            (retry?.input.texts[asking.name] ?? chosen[asking.name])?.contains { !$0.isEmpty } ?? false
        }
        return """
            <details class="more"\(if: isWrong || isWritten, " open")><summary>\(folded.summary(visit.language))</summary>\
            <div class="pair">\(each: inside, field)</div></details>
            """
    }

    private var kept: HTML {
        guard let keeping else { return "" }
        return " data-outbox=\"\(keeping)\"\(if: next != nil, " data-next=\"\(next)\"")"
    }

    /// A refused form that came out of an outbox stays the same draft.
    private var keyField: HTML {
        guard let key = retry?.input.texts["key"]?.last else { return "" }
        return "<input type=\"hidden\" name=\"key\" value=\"\(key)\">"
    }

    /// What the device has seen of the ledger comes back with what it sends.
    private var beaconField: HTML {
        guard let beacon = visit.newestBeacon else { return "" }
        return "<input type=\"hidden\" name=\"beacon\" value=\"\(beacon.text)\">"
    }

    private var versionField: HTML {
        guard let version else { return "" }
        return "<input type=\"hidden\" name=\"version\" value=\"\(version)\">"
    }

    private var problem: HTML {
        guard let retry else { return "" }
        let strange = retry.flaws.filter { flaw in !questions.contains { $0.name == flaw.field } }
        return """
            <div class="error" role="alert"><p>\(retry.refusal.text(visit.language))</p>\
            \(each: strange, line)\(article(retry.refusal))</div>
            """
    }

    private func line(_ flaw: Flaw) -> HTML { "<p>\(flaw.text(visit.language))</p>" }

    private func article(_ refusal: Refusal) -> HTML {
        refusal.article.map { "<p><small>\($0)</small></p>" } ?? ""
    }

    private func field(_ asking: Asking) -> HTML {
        let isSecret = if case .secret = asking.kind { true } else { false }
        let written =
            isSecret
            ? [] : retry?.input.texts[asking.name] ?? values[asking.name].map { [$0] } ?? chosen[asking.name] ?? []
        if hidden.contains(asking.name) {
            return "<input type=\"hidden\" name=\"\(asking.name)\" value=\"\(written.last)\">"
        }
        let flaws = retry?.flaws.filter { $0.field == asking.name }.map { $0.text(visit.language) } ?? []
        let field = Field(
            asking, prefix: noun, values: written, error: flaws.first, options: options[asking.name],
            isPicked: picks.contains(asking.name), visit.language
        ).html
        return field + (under[asking.name] ?? "")
    }
}
