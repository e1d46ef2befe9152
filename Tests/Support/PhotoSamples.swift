package import Domain
package import Kernel
import Pictures
import Store

extension Photo {
    /// A photo that is only a name: for decisions.
    package static func sample(_ number: Int = 1) -> Photo {
        let digits = String(number, radix: 16)
        let text = String(repeating: "0", count: 64 - digits.count) + digits
        guard let hash = PhotoHash(text) else { preconditionFailure("64 hexadecimal digits are a hash") }
        return Photo(hash: hash, bytes: 1_000, width: 640, height: 480)
    }
}

extension HiddenDanger {
    /// The same danger with photos of it.
    package func showing(
        _ numbers: Range<Int>, _ when: DangerPhoto.When = .before, round: Int? = nil, by actor: Actor = Cast.worker
    )
        -> HiddenDanger
    {
        var danger = self
        for number in numbers {
            danger.apply(.photoAdded(DangerPhoto(.sample(number), when, round: round, by: actor.person, at: .t0)))
        }
        return danger
    }
}
