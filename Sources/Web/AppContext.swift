package import Hummingbird

/// What travels with a request: Hummingbird's core and nothing global.
package struct AppContext: RequestContext {
    package var coreContext: CoreRequestContextStorage

    package init(source: ApplicationRequestContextSource) { coreContext = .init(source: source) }

    /// Forms and API bodies; photos have their own way in.
    package var maxUploadSize: Int { 256 * 1024 }
}
