import ArgumentParser
import Database
import Hummingbird
import Logging
import ServiceLifecycle
import Store
import UnixSignals
import Web

/// Serves the pages, the interface and the published ledger until it is told to stop.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serves the pages.",
        discussion: "Stops gracefully on SIGTERM and SIGINT: what was acknowledged is on the disk and in the ledger.")

    @OptionGroup var folder: DataFolder
    @Option(help: "The address to listen on.") var host = "127.0.0.1"
    @Option(help: "The port to listen on.") var port = 8080
    @Option(help: "The folder of the stylesheet and the scripts.") var assets = "Public"
    @Flag(help: "Cookies for TLS: set it behind a proxy that terminates TLS.") var secure = false

    func run() async throws {
        let store = try await folder.open()
        let logger = Logger(label: "davylamp")
        let desk = Desk(store: store, isSecure: secure, now: wallClock)
        let publisher = Publisher(store, folder: folder.ledger, signer: try LogKey.load(folder.key), now: wallClock)
        let app = Application(
            router: try Site.router(desk, assets: assets),
            configuration: .init(address: .hostname(host, port: port), serverName: "davylamp"), logger: logger)
        let group = ServiceGroup(
            configuration: .init(
                services: [.init(service: PublishingService(publisher: publisher)), .init(service: app)],
                gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
        print("Davylamp: http://\(host):\(port)")
        try await group.run()
        try await publisher.publish()
        store.close()
    }
}

/// Publishes about once a second for as long as the server runs.
struct PublishingService: Service {
    let publisher: Publisher

    func run() async throws {
        try await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                try await publisher.publish()
                do { try await Task.sleep(for: .seconds(1)) } catch is CancellationError { return }
            }
        }
    }
}
