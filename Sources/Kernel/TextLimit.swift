/// How much a person may write into one field.
package enum TextLimit {
    /// In UTF-16 units, as browsers count.
    package static let units = 2_000
}

extension String {
    /// Whether a field takes this text.
    package var fits: Bool { utf16.count <= TextLimit.units }
}
