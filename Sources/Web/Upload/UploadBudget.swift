import Hummingbird
import Kernel
import NIOCore
import Synchronization

/// How much of unfinished uploads may be in memory at a time, over all connections.
final class UploadBudget: Sendable {
    private let left: Mutex<Int>

    init(bytes: Int) { left = Mutex(bytes) }

    /// Takes a part of it for the time of an upload; it is given back when the share goes.
    func share() -> Share { Share(self) }

    final class Share: Sendable {
        private let budget: UploadBudget
        private let taken = Mutex(0)

        fileprivate init(_ budget: UploadBudget) { self.budget = budget }

        func take(_ bytes: Int) throws(Refusal) {
            let isThere = budget.left.withLock { left in
                guard left >= bytes else { return false }
                left -= bytes
                return true
            }
            guard isThere else { throw .uploadsBusy }
            taken.withLock { $0 += bytes }
        }

        func giveBack() {
            let bytes = taken.withLock { taken in
                defer { taken = 0 }
                return taken
            }
            budget.left.withLock { $0 += bytes }
        }

        deinit { giveBack() }
    }
}

extension Request {
    /// The whole body, counted as it comes: refused at the first byte too many. The share is held for as long as the bytes.
    func bytes(most: Int, tooMany: Refusal, _ share: UploadBudget.Share) async throws -> [UInt8] {
        if let declared = headers[.contentLength].flatMap({ Int($0) }), declared > most { throw tooMany }
        var bytes: [UInt8] = []
        for try await chunk in body {
            guard bytes.count + chunk.readableBytes <= most else { throw tooMany }
            try share.take(chunk.readableBytes)
            bytes += chunk.readableBytesView
        }
        return bytes
    }
}

extension Refusal {
    static let uploadsBusy = Refusal(
        "upload.busy", kind: .busy, "正在上传的人太多，请稍后再试；照片不会丢失。",
        "Too many uploads at once. Try again in a moment; nothing is lost on your side.")
}
