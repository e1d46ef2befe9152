/// Why somebody could not be recognised through a provider of sign-in.
package enum OpenIDError: Error, Hashable, CustomStringConvertible {
    /// The provider did not answer, or answered what is no answer.
    case unavailable(String)
    /// The provider, or what it signed, was not as asked for.
    case refused(String)

    package var description: String {
        switch self {
        case .unavailable(let reason), .refused(let reason): reason
        }
    }
}
