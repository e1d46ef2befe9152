import Domain
import Kernel
import Policy

enum ViolationItemSubject {}

/// What somebody writes of a violation; an item of the list says kind, words, clause and grade by itself.
struct ViolationReport: Sendable {
    let person: PersonID?
    let manner: Sighting.Manner
    let item: ID<ViolationItemSubject>?
    let place: String?
    let witness: PersonID?
    let photos: [Photo]
    let type: Post.ViolationType?
    let what: String?
    let clause: String?
    let isSerious: Bool

    private typealias Texts = ViolationTexts
    static let more = ["type", "what", "clause", "serious"]

    static let act = Act<ViolationReport>(
        "", .recordViolation, Texts.record,
        Ask.choice("manner", Texts.manner, Sighting.Manner.self, Texts.name),
        Ask.person("person", Texts.person).optional.help(Texts.personHelp.zh, Texts.personHelp.en),
        Ask.reference("item", Texts.item).optional.help(Texts.itemHelp.zh, Texts.itemHelp.en)
            as Question<ID<ViolationItemSubject>?>,
        Ask.text("place", Texts.place).optional, Ask.person("witness", Texts.witness).optional,
        Ask.photos("photos", PhotoTexts.photos, most: DangerPhoto.most),
        Ask.choice("type", Texts.type, Post.ViolationType.self, Texts.name).optional,
        Ask.area("what", Texts.what).optional, Ask.text("clause", Texts.clause).optional,
        Ask.flag("serious", Texts.serious)
    ) {
        ViolationReport(
            person: $0 == .selfReport ? nil : $1, manner: $0, item: $2, place: $3, witness: $4, photos: $5, type: $6,
            what: $7, clause: $8, isSerious: $9)
    }

    func command(_ id: ViolationID, by actor: Actor, _ lists: ViolationLists) throws -> RecordViolation {
        let listed = try item.map { item in
            try lists.find(item.text).orThrow(
                Flaw("item", "清单中没有这一条，请重新选择。", "The list has no such item; choose again."))
        }
        guard let person = manner == .selfReport ? actor.person : person else {
            throw Flaw("person", "请选择当事人。", "Choose the person.")
        }
        guard let type = listed?.type ?? type else {
            throw Flaw("type", "请选择清单条目，或填写类别和行为。", "Choose an item of the list, or say kind and what was done.")
        }
        return RecordViolation(
            id: id, person: person, type: type, item: item?.text, what: what ?? listed?.name.zh ?? "",
            clause: clause ?? listed?.clause, isSerious: listed?.isSerious ?? isSerious, manner: manner, place: place,
            witness: witness, photos: photos)
    }
}

/// The lists of violations in force on a day.
struct ViolationLists: Sendable {
    struct Item: Sendable {
        let code: String
        let name: Localized
        let type: Post.ViolationType
        let isSerious: Bool
        let clause: String
    }

    let items: [Item]

    init(_ book: RuleBook, on day: Day) {
        items = book.lists(under: "violation.list.", on: day).flatMap { list in
            list.codes.compactMap { code in
                let means = code.means.split(separator: " ").map(String.init)
                guard let type = means.first.flatMap(Post.ViolationType.init) else { return nil }
                return Item(
                    code: code.code, name: code.name, type: type, isSerious: means.contains("serious"),
                    clause: "\(list.origin.document) \(list.origin.article)")
            }
        }
    }

    func find(_ code: String) -> Item? { items.first { $0.code == code } }

    var choices: [Choice] {
        items.map { item in
            let (type, serious) = (ViolationTexts.name(item.type), item.isSerious ? ViolationTexts.serious : nil)
            return Choice(
                item.code,
                Localized(
                    "\(item.name.zh)（\(type.zh)\(serious.map { "·\($0.zh)" } ?? "")）",
                    "\(item.name.en) (\(type.en)\(serious.map { ", \($0.en)" } ?? ""))"))
        }
    }
}
