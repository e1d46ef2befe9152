import HummingbirdCore
import Logging
import NIOCore

/// Serves each connection on the thread that reads it, so that a request is not handed from thread to thread.
///
/// What takes long has threads of its own: the database's, the printer's, the photo cleaner's.
struct LoopChannel: ServerChildChannel {
    private let base: HTTP1Channel

    static func server(idleSeconds: Int) -> HTTPServerBuilder {
        HTTPServerBuilder { responder in
            LoopChannel(
                base: HTTP1Channel(
                    responder: responder, configuration: .init(idleTimeout: .seconds(Int64(idleSeconds)))))
        }
    }

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> {
        base.setup(channel: channel, logger: logger)
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
