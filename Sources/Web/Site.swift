package import Hummingbird

/// The whole web side: middleware, files, routes.
package enum Site {
    package static func router(_ desk: Desk, assets: String) throws -> Router<AppContext> {
        let router = Router(context: AppContext.self)
        router.add(middleware: SecurityHeaders())
        router.add(middleware: FileMiddleware(assets, urlBasePath: "/assets"))
        router.get("health") { _, _ in "ok\n" }
        let routes = Routes(router, desk)
        try AccountRoutes(desk).add(to: routes)
        HiddenDangerRoutes(desk).add(to: routes)
        HiddenDangerAPI(desk).add(to: routes)
        return router
    }
}
