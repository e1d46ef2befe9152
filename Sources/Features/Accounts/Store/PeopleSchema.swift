package import Database

/// The tables of keys, posts and proofs, added since the first accounts.
package enum PeopleSchema {
    package static let migrations =
        [Chronicle.signatures, SigningKeys.migration] + AccountKeeping.migrations + [
            Passkeys.migration, SecondFactor.migration, Delegations.migration, OpenIDLinks.migration,
        ]
}
