import Domain
import Kernel

/// An act, declared once: its noun, who may do it, what it asks, and what its answers make.
///
/// The HTML form, the JSON body, the routes `POST /…/:id/noun` and `POST /api/v1/…/{id}/noun` and their description in
/// OpenAPI all come from it:
///
///     Act("rejection", .acceptHiddenDanger, Texts.rejection, reason) { RejectHiddenDanger($0) }
struct Act<Made>: Sendable {
    /// The last word of its address; empty for the act that founds a thing.
    let noun: String
    /// `nil` asks only for an account.
    let permission: Permission?
    let title: Localized
    private(set) var questions: [Asking]
    /// Whether its actor signs it.
    private(set) var binding = Binding.never
    private var isConfirmed = false
    /// Whether nothing of a request is kept to answer its repetition; such an act changes nothing the second time.
    private(set) var isForgotten = false
    private let flaws: @Sendable (Input) throws -> [Flaw]
    private let making: @Sendable (Input) throws -> Made

    init<each Value>(
        _ noun: String, _ permission: Permission?, _ title: Localized, _ asks: repeat Question<each Value>,
        make: @escaping @Sendable (repeat each Value) throws -> Made
    ) {
        (self.noun, self.permission, self.title) = (noun, permission, title)
        var questions: [Asking] = []
        var checks: [@Sendable (Input) throws -> Flaw?] = []
        for ask in repeat each asks {
            questions.append(ask.asking)
            checks.append { try $0.flaw(ask) }
        }
        self.questions = questions
        flaws = { [checks] input in try checks.compactMap { try $0(input) } }
        making = { input in try make(repeat try input(each asks)) }
    }

    /// An act whose questions are known only as data, such as the attributes of a kind; `making` finds its flaws itself.
    init(
        _ noun: String, _ permission: Permission, _ title: Localized, asked questions: [Asking],
        making: @escaping @Sendable (Input) throws -> Made
    ) {
        (self.noun, self.permission, self.title, self.questions) = (noun, permission, title, questions)
        (self.flaws, self.making) = ({ _ in [] }, making)
    }

    /// A phone keeps it written, and a person confirms it when there is a network.
    var isSignature: Bool {
        if case .always = binding { return true }
        return isConfirmed
    }

    /// The same act, which a person confirms although nobody signs it.
    var confirmed: Act {
        var act = self
        act.isConfirmed = true
        return act
    }

    /// The same act, of which no trace joins who asked with what was sent.
    var forgotten: Act {
        var act = self
        act.isForgotten = true
        return act
    }

    func bound(_ binding: Binding) -> Act {
        var act = self
        act.binding = binding
        act.questions += [binding.asking].compactMap(\.self)
        return act
    }

    /// What the input makes; all its flaws at once when it has any.
    func read(_ input: Input) throws -> Made {
        let flaws = try flaws(input)
        guard flaws.isEmpty else { throw Unfit(flaws: flaws) }
        return try making(input)
    }
}
