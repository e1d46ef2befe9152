package import Kernel

/// How a person wants to be mailed; in the app they are told anyway.
package struct MailChoice: Hashable, Sendable {
    package enum Manner: String, Sendable, CaseIterable {
        /// Nothing is mailed.
        case none
        /// Each notice as it is told.
        case each
        /// Once a day what was told and what waits.
        case digest
    }

    /// Confirmed by a code that was mailed to it.
    package var mail: String?
    /// An address whose code has not been given back yet.
    package var pending: String?
    package var manner: Manner
    /// From 0 to 23, on the clock of the house.
    package var hour: Int
    package var language: Language

    package init(
        mail: String? = nil, pending: String? = nil, manner: Manner = .none, hour: Int = 7,
        language: Language = .chinese
    ) {
        (self.mail, self.pending, self.manner) = (mail, pending, manner)
        (self.hour, self.language) = (hour, language)
    }

    /// When the next digest is due.
    package func nextDigest(after now: Instant, in zone: Zone) -> Instant? {
        guard manner == .digest, mail != nil else { return nil }
        let today = zone.start(of: zone.day(of: now)).adding(seconds: hour * 3_600)
        return today > now ? today : today.adding(days: 1)
    }
}
