import HTTPTypes
import Hummingbird
import NIOCore

extension Desk {
    /// Who is at the other end, as throttling tells them apart: the peer, or behind a proxy of ours what that says. Of an
    /// IPv6 address the network, for one sender has all of it.
    func address(_ request: Request, _ context: AppContext) -> String {
        let peer = context.peer?.ipAddress ?? "local"
        guard isBehindProxy, let name = HTTPField.Name("x-forwarded-for"),
            let last = request.headers[values: name].last?.split(separator: ",").last
        else { return Self.network(peer) }
        return Self.network(String(last).trimmed)
    }

    static func network(_ address: String) -> String {
        guard address.contains(":") else { return String(address.prefix(64)) }
        return address.split(separator: ":", omittingEmptySubsequences: false).prefix(4).joined(separator: ":")
    }
}
