package import Kernel

/// Something the registry keeps. Each change is one ledger record whose payload is the whole value after it, so the
/// row's body is the last payload and the value before is the payload before.
package protocol RegistryEntity: Codable, Hashable, Sendable {
    associatedtype Identity
    /// The word before the slash in a record's subject, and before the dot in its type: `place` in `place.registered`.
    static var kind: String { get }
    var id: ID<Identity> { get }
    /// Whose it is: this decides who sees it and who may change it.
    var holder: RegistryHolder { get }
    /// Everything that is wrong with the value by itself, each with its field; empty when it can be kept.
    func problems() -> [Refusal]
}

/// Whose a registered thing is.
package enum RegistryHolder: Hashable, Sendable {
    /// A site's own, kept by its people and its company.
    case site(SiteID)
    /// An organisation's: itself, its persons, its posts.
    case organisation(OrganisationID)
    /// The country's: divisions and the competence table, read by all, kept by the administrator.
    case everybody
}

extension RegistryHolder {
    package var site: SiteID? { if case .site(let site) = self { site } else { nil } }
}

extension String {
    /// `name`s and the like: at most this many UTF-16 units.
    static let longestName = 200

    /// What is wrong with a required short text.
    func nameProblems(_ field: String) -> [Refusal] {
        if isBlank { return [.fieldBlank(field)] }
        return utf16.count > Self.longestName ? [.fieldTooLong(field, Self.longestName)] : []
    }
}

extension Optional<String> {
    /// What is wrong with a text that need not be there.
    func textProblems(_ field: String) -> [Refusal] {
        guard let text = self else { return [] }
        return text.fits ? [] : [.fieldTooLong(field, TextLimit.units)]
    }
}

/// What is wrong with a span of days: its end before its beginning.
func spanProblems(_ from: Day?, _ to: Day?, _ field: String) -> [Refusal] {
    guard let from, let to, to < from else { return [] }
    return [.endsBeforeItBegins(field)]
}
