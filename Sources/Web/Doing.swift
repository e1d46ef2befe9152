import Database
import Kernel

/// What an act is carried out with, inside its transaction, which may run twice.
struct Doing {
    let db: Writer
    let visit: Visit
    let parts: [String: String]
    /// The version that the form or `If-Match` was made from; `nil` when the asker does not care.
    let version: Int?

    var id: String { parts["id"] ?? "" }
    var context: Context { visit.context }
}

/// What an act led to: the thing as it is now, its version, and the address of its page.
struct Done<Kept: Sendable>: Sendable {
    let kept: Kept
    let version: Int?
    let href: String
    /// Where a person is led instead, when that is another page.
    var page: String?
    /// The number by which people know it.
    var number: Int?
}
