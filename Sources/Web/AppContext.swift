package import Hummingbird
package import NIOCore

/// What travels with a request: Hummingbird's core and nothing global.
package struct AppContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// Who is at the other end of the connection: a proxy, where there is one.
    package let peer: SocketAddress?
    /// The connection; `nil` where a request comes without one.
    let channel: (any Channel)?

    package init(source: ApplicationRequestContextSource) {
        self.init(source: source, channel: source.channel)
    }

    package init(source: ApplicationRequestContextSource, channel: (any Channel)?) {
        coreContext = .init(source: source)
        peer = source.channel.remoteAddress
        self.channel = channel
    }

    /// Forms and API bodies; photos have their own way in.
    package var maxUploadSize: Int { 256 * 1024 }
}
