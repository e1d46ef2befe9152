/// For whom somebody acts by a delegation, and within which of its limits.
package struct Principal: Hashable, Sendable, Codable {
    package let delegation: String
    package let person: PersonID
    package let name: String
    /// What was delegated, by the names of the permissions.
    package let permissions: Set<String>
    /// Only at this place of the mine and below it; `nil` everywhere.
    package let place: PlaceID?

    package init(delegation: String, person: PersonID, name: String, permissions: Set<String>, place: PlaceID?) {
        (self.delegation, self.person, self.name) = (delegation, person, name)
        (self.permissions, self.place) = (permissions, place)
    }
}
