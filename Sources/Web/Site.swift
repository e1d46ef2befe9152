import HTTPTypes
package import Hummingbird
import NIOCore
import Store

/// The whole web side: middleware, files, routes.
package enum Site {
    /// What the sidebar offers, in the order of the jobs.
    static let navigation = [
        MyWork.navigation,
        HiddenDangerRoutes.navigation,
        DoubleFullDayRoutes.navigation,
        ViolationRoutes.navigation,
        ListedSupervisionRoutes.navigation,
        SealedIntentRoutes.navigation,
        StatisticsRoutes.navigation,
        InferenceRoutes.navigation,
        GoodPracticeRoutes.navigation,
        PulseRoutes.navigation,
        MineRoutes.navigation,
        ImportRoutes.navigation,
        AccountKeepingRoutes.navigation,
    ].flatMap(\.self)

    /// What waits for a person, by feature.
    static let work: [@Sendable (Reading, _ team: Bool) throws -> [WorkCard]] = [
        DelegationWork.cards, HiddenDangerWork.cards, ListingWork.cards, SealedIntentWork.cards, NoticeWork.cards,
        InferenceWork.cards, DoubleFullDayWork.cards, PulseWork.cards, GoodPracticeWork.cards, ViolationWork.cards,
        RegistryWork.cards,
    ]

    /// What who leads sees first, by feature.
    static let overviews: [@Sendable (Reading) throws -> Overview] = [
        DangerOverview.overview, DoubleFullDayTile.overview,
    ]

    /// The lists that are taken out as files.
    static let exports: [ExportedList] =
        [
            .hiddenDangers, .violations, .listedSupervision, .inferences, .statistics, .closeOut, .checkItems,
            .campaigns, .campaignBoard, .checklists, .pulses, .goodPractices,
        ] + RegistryExports.all

    /// What the features tell of a mine, in the order of its dossier.
    static let mineTabs = [
        MineDangers.tab, MineListings.tab, MineDays.tab, MineViolations.tab, MineLedger.tab, MineSeals.tab,
        MineVisits.tab,
    ]

    /// Whose evidence may be asked for.
    static let evidence = [HiddenDangerPapers.evidence, ListedSupervisionRoutes.evidence, SealedIntentRoutes.evidence]

    package static func router(_ desk: Desk, assets: String, probes: Probes? = nil) throws -> Router<AppContext> {
        try routes(desk, assets: assets, probes: probes).router
    }

    package static func routes(_ desk: Desk, assets: String, probes: Probes? = nil) throws -> Routes {
        let router = Router(context: AppContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: RequestLog())
        router.add(middleware: MetricsMiddleware())
        router.add(middleware: GzipAnswers())
        router.add(middleware: SecurityHeaders(isSecure: desk.isSecure))
        let files = PhoneFiles(folder: assets)
        router.add(middleware: PhoneHeaders(version: files.version))
        router.add(middleware: TooLargeEnding())
        router.add(middleware: PlainErrors())
        router.add(middleware: RateLimits(desk: desk))
        router.add(
            middleware: FileMiddleware(
                assets, urlBasePath: "/assets", cacheControl: .init([(MediaType(type: .any), [.noCache])])))
        let routes = Routes(router, desk)
        routes.open(.get, "health", why: "says only that the process answers") { _, _ in
            Response(status: .ok, body: .init(byteBuffer: ByteBuffer(string: "ok\n")))
        }
        probes?.add(to: routes)
        PhoneRoutes(files: files).add(to: routes)
        routes.accounts(desk)
        routes.photos { subject, actor, db in
            try HiddenDangerStore.maySee(subject, actor, db) || ViolationStore.maySee(subject, actor, db)
                || GoodPracticeStore.maySee(subject, actor, db)
        }
        NoticeRoutes(desk).add(to: routes)
        DeadlineCalendar(desk).add(to: routes)
        routes.dangers(desk)
        ViewRoutes(of: [HiddenDangerRoutes.viewed, ViolationRoutes.viewed]).add(to: routes)
        SealedIntentRoutes().add(to: routes)
        DaySealRoutes().add(to: routes)
        SearchRoutes().add(to: routes)
        routes.days(desk)
        StatisticsRoutes().add(to: routes)
        ViolationRoutes(desk).add(to: routes)
        ImportRoutes(desk).add(to: routes)
        ImportAPI().add(to: routes)
        MineRoutes(tabs: mineTabs).add(to: routes)
        MineMapRoutes(shapes: CountyShapes(folder: assets)).add(to: routes)
        PlaceRoutes(offers: [PlaceDangers.offer]).add(to: routes)
        OrganisationRoutes().add(to: routes)
        PostRoutes().add(to: routes)
        ContractRoutes(tabs: mineTabs).add(to: routes)
        CompetenceRoutes().add(to: routes)
        RegistryAPI().add(to: routes)
        MyWork().add(to: routes)
        Palette().add(to: routes)
        ExportRoutes(exports).add(to: routes)
        EvidenceRoutes(desk, evidence).add(to: routes)
        APIDocs().add(to: routes)
        routes.describe()
        router.add(middleware: KnownMethods(routes.table))
        return routes
    }
}

extension Routes {
    fileprivate func dangers(_ desk: Desk) {
        HiddenDangerRoutes(
            desk, offers: [ListingProposal.offer, InferenceSourcePage.offer, InferenceSourcePage.origin]
        ).add(to: self)
        HiddenDangerAPI().add(to: self)
        SuggestionRoutes(desk).add(to: self)
        GradingSchemeRoutes(desk).add(to: self)
        ListedSupervisionRoutes(desk).add(to: self)
        InferenceRoutes().add(to: self)
    }

    fileprivate func days(_ desk: Desk) {
        DoubleFullDayRoutes(desk, offers: [PulseOffer.offer, GoodPracticeWork.offer]).add(to: self)
        PulseRoutes().add(to: self)
        GoodPracticeRoutes().add(to: self)
    }

    fileprivate func accounts(_ desk: Desk) {
        AccountRoutes(desk).add(to: self)
        KeyRoutes(desk).add(to: self)
        PasskeyRoutes(desk).add(to: self)
        OpenIDRoutes(desk).add(to: self)
        SecondFactorRoutes(desk).add(to: self)
        AccountKeepingRoutes(desk).add(to: self)
        DelegationRoutes().add(to: self)
    }

    /// The description of what was added before.
    fileprivate func describe() {
        let document = OpenAPI(table).document
        open(.get, "api/openapi.json", why: "describes the interface and holds no data") { _, _ in
            Response(json: document)
        }
    }
}
