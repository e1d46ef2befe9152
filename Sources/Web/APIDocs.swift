import Hummingbird
import Kernel

/// `/api/docs`: the description of the interface, to read and to try.
struct APIDocs: Sendable {
    func add(to routes: Routes) {
        routes.open(.get, "api/docs", why: "shows the description of the interface, which holds no data") {
            request, _ in
            Response(html: page(request.language))
        }
    }

    private func page(_ language: Language) -> HTML {
        """
        <!doctype html>
        <html lang="\(language.tag)"><head>\(Shell.head("API", language))<link rel="stylesheet" href="/assets/vendor/swagger-ui.css">\
        <script src="/assets/vendor/swagger-ui-bundle.js" defer></script><script src="/assets/api-docs.js" defer></script></head>\
        <body class="docs"><main id="main"><h1>Davylamp API</h1><p>\(Self.help(language)) <a href="/api/openapi.json">openapi.json</a></p>\
        <div id="swagger"></div></main></body></html>
        """
    }

    private static let help = Localized(
        "点“Authorize”填入令牌后即可试用。令牌在“我的账号”页或用 davylamp token create 取得。",
        "Press “Authorize”, give a token, and try it out. Tokens come from My account or from davylamp token create.")
}
