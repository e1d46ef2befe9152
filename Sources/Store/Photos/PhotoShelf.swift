import Crypto
package import Foundation
package import Kernel
import Ledger
package import Pictures

/// The folder of photos: each lies under the SHA-256 of its bytes, `ab/cdef…`, with its smaller ones beside it.
package struct PhotoShelf: Sendable {
    /// Which of the three a page asks for; its text is how the file's name ends.
    package enum Size: String, Sendable, CaseIterable {
        case full = "", preview = ".preview", thumbnail = ".thumbnail"
    }

    let folder: URL

    package init(folder: URL) { self.folder = folder }

    /// Keeps a picture; when this returns it is on the disk. The same picture twice is one file.
    package func keep(_ picture: CleanPicture) throws -> Photo {
        let hash = Self.hash(of: picture.bytes)
        let photo = Photo(hash: hash, bytes: picture.bytes.count, width: picture.width, height: picture.height)
        if FileManager.default.fileExists(atPath: file(hash, .full).path) {
            // Young again, so that no sweep takes it from whoever is about to name it.
            try FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: file(hash, .full).path)
            return photo
        }
        let isFirst = !FileManager.default.fileExists(atPath: file(hash, .full).deletingLastPathComponent().path)
        // The full one comes last: where it is, the others are. Nobody but the server reads them.
        for (size, bytes) in [(Size.thumbnail, picture.thumbnail), (.preview, picture.preview), (.full, picture.bytes)]
        {
            try DurableFile.write(bytes, to: file(hash, size), permissions: 0o600)
        }
        // A new folder is safe only when the one above it is on the disk, too.
        if isFirst { for above in [folder, folder.deletingLastPathComponent()] { try DurableFile.flush(above.path) } }
        return photo
    }

    /// The bytes, or `nil` when the file was erased.
    package func bytes(_ hash: PhotoHash, _ size: Size) -> Data? {
        FileManager.default.contents(atPath: file(hash, size).path)
    }

    /// Takes a photo and its smaller ones away; the full one first, so that what is half gone is gone.
    package func erase(_ hash: PhotoHash) throws {
        for size in Size.allCases where FileManager.default.fileExists(atPath: file(hash, size).path) {
            try FileManager.default.removeItem(at: file(hash, size))
        }
    }

    package static func hash(of bytes: [UInt8]) -> PhotoHash {
        let text = SHA256.hash(data: bytes).hex
        guard let hash = PhotoHash(text) else { preconditionFailure("a digest has 64 hexadecimal digits") }
        return hash
    }

    private func file(_ hash: PhotoHash, _ size: Size) -> URL {
        folder.appending(path: String(hash.text.prefix(2))).appending(path: hash.text.dropFirst(2) + size.rawValue)
    }
}
