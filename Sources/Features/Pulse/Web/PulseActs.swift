import Domain
import Kernel

/// What the people and their manager do with a pulse.
enum PulseActs {
    private typealias Texts = PulseTexts

    /// Nothing keeps what was sent: a second sending of the same person changes nothing anyhow.
    static let answer = Act<AnswerPulse>(
        "answers", .answerPulse, Texts.answer, ask("feltSafe", .feltSafe), ask("couldStop", .couldStop),
        ask("putRight", .putRight), ask("bringFriend", .bringFriend)
    ) {
        AnswerPulse(PulseAnswer(feltSafe: $0, couldStop: $1, putRight: $2, bringFriend: $3))
    }.forgotten

    static let reply = Act<ReplyToPulse>(
        "replies", .replyPulse, Texts.reply,
        Ask.area("text", Texts.replyText).help(Texts.replyHelp.zh, Texts.replyHelp.en)
    ) { ReplyToPulse($0) }

    static let picks = Set(answer.questions.map(\.name))

    private static func ask(_ name: String, _ question: PulseQuestion) -> Question<PulseWord> {
        Ask.choice(name, Texts.name(question), PulseWord.self, Texts.name)
    }
}
