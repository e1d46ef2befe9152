import Foundation

/// How large a province the whole Double-Full Days are lived in.
package struct ProvinceSize: Sendable {
    package let mines: Int
    /// Of all mines together, each with as even a share as there is.
    package let people: Int
    package let items: Int

    package static let small = ProvinceSize(mines: 2, people: 60, items: 400)
    package static let full = ProvinceSize(mines: 12, people: 4_000, items: 30_000)

    /// `make province` asks for the full one; every run of the tests has the small one.
    package static var asked: ProvinceSize {
        ProcessInfo.processInfo.environment["DAVYLAMP_PROVINCE"] == "full" ? .full : .small
    }

    func people(of mine: Int) -> Int { Self.share(of: people, mine, mines) }
    func items(of mine: Int) -> Int { Self.share(of: items, mine, mines) }

    private static func share(of total: Int, _ mine: Int, _ mines: Int) -> Int {
        total / mines + (mine <= total % mines ? 1 : 0)
    }
}
