package import Kernel

package enum ListExportSubject {}

/// A list that somebody took out of the house as a file.
package struct ListExport: Codable, Hashable, Sendable {
    package typealias ID = Kernel.ID<ListExportSubject>
    package static let kind = "export"

    package let id: ID
    /// `hidden-dangers`
    package let list: String
    /// `xlsx` or `csv`
    package let form: String
    /// What the list was narrowed to and ordered by, as its address says it.
    package let query: String
    package let rows: Int
    package let person: PersonID
    package let name: String
    package let role: Role
    package let at: Instant

    package init(id: ID, list: String, form: String, query: String, rows: Int, in context: Context) {
        (self.id, self.list, self.form, self.query, self.rows) = (id, list, form, query, rows)
        (person, name, role, at) = (context.actor.person, context.actor.name, context.actor.role, context.now)
    }
}
