import Database
import Domain
import Kernel
import Store

/// A list that has views: its address, what it can be asked, and how many things a view holds now.
struct ViewedList: Sendable {
    let name: String
    let title: Localized
    let questions: [Asking]
    let count: @Sendable (SavedView, Visit, Reader) throws -> Int
}
