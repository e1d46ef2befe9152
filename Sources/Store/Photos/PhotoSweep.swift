import Database
import Foundation
package import Kernel

/// Takes away what nothing names: uploads after a day, withdrawn photos after half a year, leftovers of a crash.
///
/// One of the shelf's 256 folders at a time, by what lies there and what the tables say; it keeps no state of its own.
package struct PhotoSweep: Sendable {
    /// A report may lie in a phone's form for a shift, not for longer.
    package static let hoursToName = 24
    /// A photo that was taken away in order to hide something can still be asked for.
    package static let daysAfterWithdrawal = 180
    private static let mostInQuestion = 500

    private let photos: PhotoStore
    private let shelf: PhotoShelf

    package init(_ photos: PhotoStore, _ shelf: PhotoShelf) { (self.photos, self.shelf) = (photos, shelf) }

    /// Sweeps one folder (0…255); answers how many photos went.
    @discardableResult package func sweep(folder: Int, at now: Instant) async throws -> Int {
        let dayAgo = now.adding(hours: -Self.hoursToName)
        _ = try await photos.store.write { db in try db.run("DELETE FROM photo_upload WHERE uploaded_at < \(dayAgo)") }
        var rest = try shelf.untouched(since: dayAgo, folder: folder)[...]
        var gone = 0
        while !rest.isEmpty {
            let some = Array(rest.prefix(Self.mostInQuestion))
            rest = rest.dropFirst(some.count)
            let needed = try await needed(some, now)
            for hash in some where !needed.contains(hash.text) {
                try shelf.erase(hash)
                gone += 1
            }
            let erased = some.map(\.text).filter { !needed.contains($0) }
            guard !erased.isEmpty else { continue }
            _ = try await photos.store.write { db in try PhotoLikeness.forget(erased, db) }
        }
        return gone
    }

    private func needed(_ hashes: [PhotoHash], _ now: Instant) async throws -> Set<String> {
        let texts = hashes.map(\.text)
        let withdrawnBefore = now.adding(days: -Self.daysAfterWithdrawal)
        return try await photos.store.read { db in
            let named = try db.all(
                """
                SELECT hash FROM photo_use WHERE hash IN \(any: texts)
                AND (withdrawn_at IS NULL OR withdrawn_at >= \(withdrawnBefore))
                """
            ) { try $0["hash"] as String }
            let waiting = try db.all("SELECT hash FROM photo_upload WHERE hash IN \(any: texts)") {
                try $0["hash"] as String
            }
            return Set(named + waiting)
        }
    }
}

extension PhotoShelf {
    /// What lies in one folder and was last put there before `instant`; half-written leftovers of that age are removed.
    fileprivate func untouched(since instant: Instant, folder number: Int) throws -> [PhotoHash] {
        let part = folder.appending(path: Self.folderName(number))
        guard FileManager.default.fileExists(atPath: part.path) else { return [] }
        let limit = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)
        var hashes: Set<PhotoHash> = []
        for file in try FileManager.default.contentsOfDirectory(at: part, includingPropertiesForKeys: nil) {
            let changed = try FileManager.default.attributesOfItem(atPath: file.path)[.modificationDate] as? Date
            guard let changed, changed < limit else { continue }
            let name = file.lastPathComponent
            if let hash = PhotoHash(Self.folderName(number) + name.prefix(62)) {
                hashes.insert(hash)
            } else {
                try FileManager.default.removeItem(at: file)
            }
        }
        return hashes.sorted()
    }

    private static func folderName(_ number: Int) -> String { (number < 16 ? "0" : "") + String(number, radix: 16) }
}
