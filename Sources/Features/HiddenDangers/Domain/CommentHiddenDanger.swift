package import Kernel

/// Says something about a danger, in any phase; a comment is a record like every act.
package struct CommentHiddenDanger: Command {
    package let text: String
    package let mentioned: [PersonID]
    package init(_ text: String, mentioning mentioned: [PersonID] = []) {
        (self.text, self.mentioned) = (text, mentioned)
    }

    package func decide(on danger: HiddenDanger, in context: Context) throws(Refusal) -> [HiddenDangerEvent] {
        guard !text.isBlank else { throw .emptyComment }
        guard text.fits else { throw .tooLong }
        return [.commented(text: text, mentioned: mentioned.isEmpty ? nil : mentioned)]
    }
}
