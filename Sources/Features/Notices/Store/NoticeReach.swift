import Database
import Domain
import Kernel

/// Whether a notice rings for its receiver, as it stands when it is told. Where a matter is and whose work it is are looked
/// up only when somebody narrowed by it.
struct NoticeReach {
    let kind: NoticeKind
    let matter: NoticeMatter
    private static let deepest = 12

    func isQuiet(for person: PersonID, _ db: Reader) throws -> Bool {
        guard kind.necessity == nil else { return false }
        let preferences = try NoticePreferenceStore.find(person, db).preferences
        return try !preferences.tells(kind, grade: matter.grade, isWithin: isWithin(preferences, db))
    }

    private func isWithin(_ preferences: NoticePreferences, _ db: Reader) throws -> Bool {
        try (preferences.places.isEmpty || isAt(Set(preferences.places), db))
            && (preferences.teams.isEmpty || isOf(Set(preferences.teams.map(\.text)), db))
    }

    /// The place itself, or one that it lies in.
    private func isAt(_ wanted: Set<PlaceID>, _ db: Reader) throws -> Bool {
        if matter.places.contains(where: wanted.contains) { return true }
        var place = matter.places.first
        for _ in 0..<Self.deepest {
            guard let here = place else { return false }
            if wanted.contains(here) { return true }
            place = try db.first("SELECT parent_id FROM place WHERE id = \(here)") { try $0["parent_id"] as PlaceID? }
                .flatMap(\.self)
        }
        return false
    }

    /// The unit of whoever does the work, or one above it.
    private func isOf(_ wanted: Set<String>, _ db: Reader) throws -> Bool {
        guard let worker = matter.worker else { return false }
        let path = try db.first("SELECT path FROM person WHERE id = \(worker)") { try $0["path"] as String }
        return path?.split(separator: "/").contains { wanted.contains(String($0)) } ?? false
    }
}
