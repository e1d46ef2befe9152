package import Hummingbird
package import NIOCore

/// What travels with a request: Hummingbird's core and nothing global.
package struct AppContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// Who is at the other end of the connection: a proxy, where there is one.
    package let peer: SocketAddress?

    package init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        peer = source.channel.remoteAddress
    }

    /// Forms and API bodies; photos have their own way in.
    package var maxUploadSize: Int { 256 * 1024 }
}
