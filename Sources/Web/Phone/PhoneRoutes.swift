import HTTPTypes
import Hummingbird
import Kernel
import NIOCore

/// What makes the pages an app on a phone: its manifest, its worker, the page for where nothing was kept, the outbox.
struct PhoneRoutes: Sendable {
    let files: PhoneFiles

    func add(to routes: Routes) {
        let script = files.script
        routes.open(.get, "service-worker.js", why: "a script of ours that holds no data") { _, _ in
            Response(text: script, type: "text/javascript; charset=utf-8")
        }
        routes.open(.get, "manifest.webmanifest", why: "the app's name and icons") { request, _ in
            let language = request.query.first { $0.name == "language" }.flatMap { Language(rawValue: $0.value) }
            let manifest = PhoneManifest(language: language ?? request.language).json
            return Response(text: String(decoding: manifest.bytes, as: UTF8.self), type: "application/manifest+json")
        }
        routes.open(.get, "offline", why: "says only that there is no network") { request, _ in
            Response(html: OfflinePage(language: request.language).html)
        }
        routes.page("outbox", nil) { OutboxPage(visit: $0.visit).html }
        routes.session()
    }
}

/// The app as a phone installs it.
struct PhoneManifest {
    let language: Language

    var json: JSON {
        [
            "id": "/", "name": .text(PhoneTexts.appName(language)), "short_name": .text(ShellTexts.product(language)),
            "description": .text(PhoneTexts.appWords(language)), "lang": .text(language.tag), "start_url": "/",
            "scope": "/", "display": "standalone", "background_color": "#0e1116", "theme_color": "#0e1116",
            "icons": [
                icon("davylamp.svg", "any", "image/svg+xml", "any"),
                icon("icon-192.png", "192x192", "image/png", "any"),
                icon("icon-512.png", "512x512", "image/png", "any"),
                icon("icon-512.png", "512x512", "image/png", "maskable"),
            ],
            "shortcuts": [
                ["name": .text(HiddenDangerTexts.report(language)), "url": "/hidden-dangers/new"],
                ["name": .text(PhoneTexts.outbox(language)), "url": "/outbox"],
            ],
        ]
    }

    private func icon(_ file: String, _ sizes: String, _ type: String, _ purpose: String) -> JSON {
        ["src": .text("/assets/\(file)"), "sizes": .text(sizes), "type": .text(type), "purpose": .text(purpose)]
    }
}

extension Response {
    /// A small text of ours that browsers ask for again each time.
    fileprivate init(text: String, type: String) {
        self.init(
            status: .ok, headers: [.contentType: type, .cacheControl: "no-cache"],
            body: .init(byteBuffer: ByteBuffer(string: text)))
    }
}
