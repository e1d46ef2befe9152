package import Database
package import Domain
package import Kernel

/// How a registered thing stands in its table: id, version and body are alike everywhere, the rest is what SQL asks for.
package protocol RegistryRow: RegistryEntity {
    static var table: SQL { get }
    static var reach: RegistryReach { get }
    /// The column by which lists of it are ordered; it is never null.
    static var order: SQL { get }
    /// The columns beside id, version and body; throws a refusal when it names what is not there.
    func columns(_ db: Reader) throws -> [RegistryColumn]
    /// What else must follow in the same transaction, such as the paths below a moved organisation.
    func settle(after before: Self?, _ db: Writer, _ context: Context) throws
}

/// One column's name and its bound value.
package struct RegistryColumn {
    let name: SQL
    let value: SQL

    init(_ name: SQL, _ value: (some Bindable)?) { (self.name, self.value) = (name, "\(value)") }
}

extension RegistryRow {
    /// Most things are a site's own.
    package static var reach: RegistryReach { .site }
    package static var order: SQL { "name" }

    package func settle(after before: Self?, _ db: Writer, _ context: Context) throws {}
}

extension [RegistryColumn] {
    var names: SQL { reduce(into: SQL("")) { $0 = "\($0), \($1.name)" } }
    var values: SQL { reduce(into: SQL("")) { $0 = "\($0), \($1.value)" } }
    var assignments: SQL { reduce(into: SQL("")) { $0 = "\($0), \($1.name) = \($1.value)" } }
}
