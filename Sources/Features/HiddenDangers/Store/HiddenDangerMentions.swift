import Database
import Domain
import Kernel

extension HiddenDangerStore {
    /// What a command decides; a comment learns first whom of the site's people its text names.
    static func events(
        of command: some Command<HiddenDanger>, on danger: HiddenDanger, in context: Context, _ db: Reader
    ) throws -> [HiddenDangerEvent] {
        guard let comment = command as? CommentHiddenDanger else { return try command.decide(on: danger, in: context) }
        let mentions = Mentions(in: comment.text)
        let known = try RegistryStore.people(called: mentions.candidates, at: danger.site, on: context.today, db)
        return try CommentHiddenDanger(comment.text, mentioning: mentions.persons(among: known))
            .decide(on: danger, in: context)
    }
}
