import Foundation

/// One server at a time works on a data folder; the lock ends with the process, however that ends.
final class FolderLock: Sendable {
    private let descriptor: Int32

    init(_ data: URL) throws {
        let file = data.appending(path: "server.lock").path
        descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Failure(.cannotCreate, "\(file) cannot be written") }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw Failure(.tryLater, "a server runs on the data folder \(data.path) already")
        }
    }

    deinit { close(descriptor) }
}
