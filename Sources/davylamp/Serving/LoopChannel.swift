import HummingbirdCore
import Logging
import NIOCore
import NIOSSL

/// Serves each connection on the thread that reads it, so that a request is not handed from thread to thread.
///
/// What takes long has threads of its own: the database's, the printer's, the photo cleaner's.
struct LoopChannel: ServerChildChannel {
    private let base: HTTP1Channel
    /// `nil` serves without TLS.
    private let keeper: TLSKeeper?

    static func server(idleSeconds: Int, _ keeper: TLSKeeper?) -> HTTPServerBuilder {
        HTTPServerBuilder { responder in
            LoopChannel(
                base: HTTP1Channel(
                    responder: responder, configuration: .init(idleTimeout: .seconds(Int64(idleSeconds)))),
                keeper: keeper)
        }
    }

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> {
        guard let keeper else { return base.setup(channel: channel, logger: logger) }
        return channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: keeper.context))
        }.flatMap { base.setup(channel: channel, logger: logger) }
    }

    func handle(value: HTTP1Channel.Value, logger: Logger) async {
        await withTaskExecutorPreference(LoopExecutor(value.channel.eventLoop)) {
            await base.handle(value: value, logger: logger)
        }
    }
}

/// Runs the steps of a task on one event loop.
private final class LoopExecutor: TaskExecutor {
    private let loop: any EventLoop

    init(_ loop: any EventLoop) { self.loop = loop }

    func enqueue(_ job: consuming ExecutorJob) {
        let step = UnownedJob(job)
        let executor = asUnownedTaskExecutor()
        loop.execute { step.runSynchronously(on: executor) }
    }
}
