import Domain
import Kernel
import Store

/// What is asked of a management rule on the round: four things, the last two of persons and records that were drawn.
struct RuleQuestions {
    private typealias Texts = RuleTexts
    let rule: RuleItem
    let people: [DrawnPerson]
    let records: [RuleSheet.RecordLine]
    /// Where everybody can draw again.
    let address: String
    /// What was written, when it was refused.
    let said: [String]?
    let visit: Visit
    private var language: Language { visit.language }

    var html: HTML {
        """
        <section class="check rule" data-force="\(Texts.forceFinding(language))" data-people="\(Texts.peopleFinding(language))" data-records="\(Texts.recordsFinding(language))">\
        <h3>\(Texts.title(language))</h3>\(known)<ol>\(force)\(revised)</ol>\
        <h4>\(Texts.people(people.count, of: rule.draw.bound.count)(language))</h4>\(short(people.count))\
        <p class="second">✓ \(Texts.knows(language)) · ✗ \(Texts.knowsNot(language)) · ? \(Texts.notMet(language))</p><ol>\(each: people, person)</ol>\
        <h4>\(Texts.records(records.count)(language))</h4>\(recordHelp)<ol>\(each: records, record)</ol>\
        <p><a href="\(href: address)">\(Texts.drawnBy(language))</a></p></section>
        """
    }

    private var known: HTML {
        let overdue = rule.reviewDueOn.flatMap { $0 < visit.context.today ? Texts.reviewOverdue($0) : nil }
        let from = rule.inForceFrom.map { "\(RegistryFieldTexts.field("inForceFrom")(language)) \($0.text)" }
        let parts = [rule.documentNumber, from, overdue?(language)].compactMap(\.self)
        return parts.isEmpty ? "" : "<p class=\"second\">\(parts.joined(separator: " · "))</p>"
    }

    private var force: HTML {
        """
        <li><span class="says">\(Texts.inForce(language))</span>\(marks("in-force", [(.good, Texts.yes), (.bad, Texts.no)]))</li>
        """
    }

    private var revised: HTML {
        let day = said.map { RuleCheck(words: $0)?.revisedOn } ?? rule.revisedOn ?? rule.inForceFrom
        let id = "f-\(rule.number)-revised"
        return """
            <li><label class="says" for="\(id)">\(Texts.revised(language))</label><input type="hidden" name="answers" value="revised">\
            <input id="\(id)" type="date" name="answers" value="\(day?.text)"></li>
            """
    }

    private func person(_ person: DrawnPerson) -> HTML {
        let key = "person:\(person.number)"
        let answers = [(RuleCheck.Verdict.good, Texts.knows), (.bad, Texts.knowsNot), (.open, Texts.notMet)]
        return """
            <li><span class="says">\(person.name)<small>\(person.teamName)</small>\(note(key))</span>\(marks(key, answers))</li>
            """
    }

    private func record(_ line: RuleSheet.RecordLine) -> HTML {
        let (record, key) = (line.record, "record:\(line.record.number)")
        let answers = [(RuleCheck.Verdict.good, Texts.kept), (.bad, Texts.keptNot), (.open, Texts.notAbout)]
        let kind = record.subject.split(separator: "/").first.map { LedgerTexts.kind(String($0))(language) } ?? ""
        let day = visit.context.zone.day(of: record.at).text
        let name: HTML = line.href.map { "<a href=\"\(href: $0)\">\(line.what)</a>" } ?? "\(kind)"
        return """
            <li><span class="says">\(name)<small>\(kind) · \(day) · \(Texts.record(record.number)(language))</small>\(note(key))</span>\(marks(key, answers))</li>
            """
    }

    private func short(_ count: Int) -> HTML {
        count < RuleDraw.most ? "<p class=\"second\">\(Texts.short(count)(language))</p>" : ""
    }

    private var recordHelp: HTML {
        guard !records.isEmpty else { return "<p class=\"second\">\(Texts.noRecords(language))</p>" }
        return """
            \(short(records.count))<p class="second">✓ \(Texts.kept(language)) · ✗ \(Texts.keptNot(language)) · ? \(Texts.notAbout(language))</p>
            """
    }

    /// The key goes before the remark, so that the remark is known to be about it.
    private func note(_ key: String) -> HTML {
        let (check, number) = (said.flatMap(RuleCheck.init(words:)), Int(key.split(separator: ":")[1]))
        let written = ((check?.people ?? []) + (check?.records ?? [])).first { answer in
            answer.number == number && check?.words.contains("\(key)\(answer.verdict.rawValue)") == true
        }
        return """
            <input type="hidden" name="answers" value="\(key)"><input type="text" name="answers" maxlength="\(RuleCheck.longestNote)" \
            placeholder="\(Texts.note(language))" aria-label="\(Texts.note(language))" value="\(written?.note)">
            """
    }

    private func marks(_ key: String, _ answers: [(verdict: RuleCheck.Verdict, name: Localized)]) -> HTML {
        let boxes = answers.map { box("\(key)\($0.verdict.rawValue)", $0.verdict, $0.name) }
        return "<span class=\"marks\">\(each: boxes, \.self)</span>"
    }

    private func box(_ value: String, _ verdict: RuleCheck.Verdict, _ name: Localized) -> HTML {
        let sign = verdict == .good ? "✓" : verdict == .bad ? "✗" : "?"
        return """
            <label title="\(name(language))"><input type="checkbox" name="answers" value="\(value)"\(if: said?.contains(value) == true, " checked")>\
            <span aria-hidden="true">\(sign)</span><span class="hidden">\(name(language))</span></label>
            """
    }
}
