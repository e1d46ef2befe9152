import Hummingbird
import Kernel
import NIOCore
import Synchronization

/// How much of unfinished uploads may be in memory at a time, over all connections.
final class UploadBudget: Sendable {
    private let left: Mutex<Int>

    init(bytes: Int) { left = Mutex(bytes) }

    /// Takes a part of it for the time of an upload; it is given back when the share goes.
    /// Whoever has not sent it all after `patience` is refused, for a sender may drip a byte a second for ever.
    func share(patience: Duration = .seconds(600)) -> Share { Share(self, until: .now + patience) }

    final class Share: Sendable {
        private let budget: UploadBudget
        private let deadline: ContinuousClock.Instant
        private let taken = Mutex(0)

        fileprivate init(_ budget: UploadBudget, until deadline: ContinuousClock.Instant) {
            (self.budget, self.deadline) = (budget, deadline)
        }

        func take(_ bytes: Int) throws(Refusal) {
            guard ContinuousClock.now < deadline else { throw .uploadTooSlow }
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
    static let uploadTooSlow = Refusal(
        "upload.too-slow", kind: .busy, "上传时间过长，已停止。请到信号好的地方再试，或压缩照片。",
        "The upload took too long and was stopped. Try again where the network is better, or with a smaller photo.")
    static let uploadsBusy = Refusal(
        "upload.busy", kind: .busy, "正在上传的人太多，请稍后再试；照片不会丢失。",
        "Too many uploads at once. Try again in a moment; nothing is lost on your side.")
}
