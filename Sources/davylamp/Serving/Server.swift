import Courier
import Database
import Domain
import Foundation
import Hummingbird
import Ledger
import Logging
import NIOCore
import Policy
import ServiceLifecycle
import Store
import UnixSignals
import Web

/// Everything that lives while the pages are served, made here and nowhere else.
struct Server {
    let settings: Settings

    func run() async throws {
        let metrics = PrometheusMetrics.install()
        let logger = LogLines.install(level: settings.logLevel, isJSON: settings.logFormat == .json)
        let assets = try settings.assetsFolder()
        let store = try await settings.open(tell: { [logger] text in logger.warning("\(text)") })
        defer { store.close() }
        let lock = try FolderLock(settings.data)
        let keeper = try tlsKeeper()
        let publisher = Publisher(store, folder: settings.ledger, signer: try LogKey.load(settings.key), now: wallClock)
        let probes = ServerProbes(
            store: store, publisher: publisher, metrics: metrics, readers: settings.metrics, now: wallClock)
        let shelf = PhotoShelf(folder: settings.uploads)
        let desk = Desk(
            store: store, shelf: shelf, isSecure: settings.isSecure, book: try settings.book(),
            ledger: TileFolder(settings.ledger), isBehindProxy: settings.isBehindProxy,
            gate: settings.limitsRates ? RateGate(hold: .seconds(1)) : nil, sendsMail: settings.mail != nil,
            webhooks: settings.webhooks, openID: settings.openID, now: wallClock)
        let app = application(try Site.router(desk, assets: assets, probes: probes.web), keeper, logger)
        let jobs = JobRunner(store, ImportJobs(store, desk.book, now: wallClock).handlers, now: wallClock)
        let clocks = NoticeClocks(store, desk.book)
        try await clocks.plan(at: wallClock())
        let certificates = keeper.map { CertificateService(keeper: $0, logger: logger) }
        let named: [(any Service)?] = [mails(store, desk.book, logger), webhooks(store, logger), certificates]
        let services: [any Service] =
            named.compactMap(\.self) + [
                ClockService(clocks: clocks, logger: logger),
                CampaignService(
                    clock: CampaignClock(store, desk.book), pulses: PulseClock(store, desk.book), logger: logger),
                SealService(clock: DaySealClock(store), logger: logger),
                PublishingService(publisher: publisher, logger: logger), JobService(runner: jobs, logger: logger),
                SweepingService(sweep: PhotoSweep(PhotoStore(store), shelf), logger: logger), app,
            ]
        let group = ServiceGroup(
            configuration: .init(
                services: services.map { .init(service: $0) }, gracefulShutdownSignals: [.sigterm, .sigint],
                logger: logger))
        do { try await group.run() } catch let error as IOError {
            throw Failure(
                .unavailable, "cannot listen on \(settings.host):\(settings.port): \(reason(error)); try another --port"
            )
        }
        try await publisher.publish()
        logger.info("stopped")
        withExtendedLifetime(lock) {}
    }

    private func tlsKeeper() throws -> TLSKeeper? {
        guard let tls = settings.tls else { return nil }
        do { return try TLSKeeper(certificate: tls.certificate, key: tls.key) } catch {
            throw Failure(.badSettings, "tls-certificate and tls-key cannot be used: \(error)")
        }
    }

    private func mails(_ store: DataStore, _ book: RuleBook, _ logger: Logger) -> DeliveryService? {
        guard let mail = settings.mail else { return nil }
        let sending = MailSending(mail: mail, mailer: NoticeMailer(store, book, base: settings.publicAddress))
        return DeliveryService(
            runner: DeliveryRunner(store, .mail, now: wallClock, send: sending.send), digests: MailDigests(store),
            logger: logger)
    }

    private func webhooks(_ store: DataStore, _ logger: Logger) -> DeliveryService? {
        guard settings.webhooks != .off else { return nil }
        let sending = WebhookSending(
            courier: WebhookCourier(isPublicOnly: settings.webhooks != .any),
            signer: WebhookSigner(store, base: settings.publicAddress))
        return DeliveryService(
            runner: DeliveryRunner(store, .webhook, now: wallClock, send: sending.send), logger: logger)
    }

    private func application(_ router: Router<AppContext>, _ keeper: TLSKeeper?, _ logger: Logger)
        -> some ApplicationProtocol
    {
        Application(
            router: router, server: LoopChannel.server(idleSeconds: settings.idleSeconds, keeper),
            configuration: .init(
                address: .hostname(settings.host, port: settings.port), serverName: "davylamp",
                availableConnectionsDelegate: .maximum(settings.mostConnections, logger: logger)),
            onServerRunning: { [settings] channel in
                Welcome(settings).say(port: channel.localAddress?.port ?? settings.port)
            },
            logger: logger)
    }

    private func reason(_ error: IOError) -> String {
        error.errnoCode == EADDRINUSE
            ? "the port is taken" : error.errnoCode == EACCES ? "the port is not permitted" : "\(error)"
    }
}
