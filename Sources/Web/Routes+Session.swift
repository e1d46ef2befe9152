import Hummingbird
import Kernel

extension Routes {
    /// `GET /session`: whose session a script is in, and the token that its forms need. Other sites cannot read it.
    func session() {
        note(Route(method: .get, path: "session", access: .anyAccount))
        router.get("session") { [desk] request, _ in
            do {
                return try await desk.read(request, nil) { _, visit in
                    Response(json: [
                        "account": .text(visit.actor.person.text), "login": .text(visit.login),
                        "csrf": .text(visit.csrf),
                    ])
                }
            } catch { return try Problem.answer(error, request) }
        }
    }
}
