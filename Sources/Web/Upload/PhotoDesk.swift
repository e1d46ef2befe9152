import Foundation
import Kernel
import Pictures
import Store

/// Takes photos in: cleaned on a thread of its own, kept on the shelf, noted for whoever sent them; and gives them out.
struct PhotoDesk: Sendable {
    let limits: PictureLimits
    /// What uploads that are not cleaned yet may hold in memory together: some ten of the largest.
    let budget = UploadBudget(bytes: 128 * 1024 * 1024)
    private let shelf: PhotoShelf
    private let store: PhotoStore
    /// One at a time: a photo of forty megapixels needs some 200 MB while it is cleaned.
    private let cleaning = ThreadDesk("photos", threads: 1, mostWaiting: 32)
    private let reading = ThreadDesk("photo-files", threads: 1, mostWaiting: 512)

    init(_ shelf: PhotoShelf, _ store: PhotoStore, _ limits: PictureLimits = .standard) {
        (self.shelf, self.store, self.limits) = (shelf, store, limits)
    }

    /// The photo that these bytes are, on the disk and ready to be named by the actor.
    func take(_ bytes: [UInt8], in context: Context) async throws -> Photo {
        try await store.checkRoom(for: context.actor.person)
        let (photo, likeness) = try await cleaning.run { [shelf, limits] in
            let picture = try CleanPicture(bytes, limits)
            return (try shelf.keep(picture), picture.likeness)
        }
        try await store.upload(photo, likeness, in: context)
        return photo
    }

    func take(_ file: UploadedFile, in context: Context) async throws -> Photo {
        guard !file.isTooLarge else { throw Refusal.pictureTooLarge(limits) }
        return try await take(file.bytes, in: context)
    }

    func bytes(_ hash: PhotoHash, _ size: PhotoShelf.Size) async throws -> Data? {
        try await reading.run { [shelf] in shelf.bytes(hash, size) }
    }
}
