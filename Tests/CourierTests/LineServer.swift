import Foundation
import Synchronization

/// A server on a free port of this machine that talks line by line with one client at a time, for SMTP and for plain HTTP.
final class LineServer: Sendable {

    let port: Int
    private let descriptor: Int32
    private let all = Mutex<[String]>([])

    /// All that clients sent, a text each.
    var received: [String] { all.withLock { $0 } }

    /// `greeting` is said first; `talk` is asked again with every byte that comes.
    init(
        greeting: String = "", _ talk: @escaping @Sendable (String) -> String?,
        isOver: @escaping @Sendable (String) -> Bool
    ) throws {
        let made = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                bind(made, pointer, length) == 0 && listen(made, 8) == 0 && getsockname(made, pointer, &length) == 0
            }
        }
        guard bound else { throw CocoaError(.fileReadUnknown) }
        (descriptor, port) = (made, Int(UInt16(bigEndian: address.sin_port)))
        Thread.detachNewThread { [self, descriptor] in
            while true {
                let client = accept(descriptor, nil, nil)
                guard client >= 0 else { return }
                serve(client, greeting, talk, isOver)
                close(client)
            }
        }
    }

    func stop() {
        shutdown(descriptor, Int32(SHUT_RDWR))
        close(descriptor)
    }

    private func serve(
        _ client: Int32, _ greeting: String, _ talk: (String) -> String?, _ isOver: (String) -> Bool
    ) {
        say(greeting, client)
        var text: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4_096)
        defer { all.withLock { $0.append(String(decoding: text, as: UTF8.self)) } }
        while true {
            let count = recv(client, &buffer, buffer.count, 0)
            guard count > 0 else { return }
            text += buffer[0..<count]
            let sofar = String(decoding: text, as: UTF8.self)
            if let answer = talk(sofar) { say(answer, client) }
            if isOver(sofar) { return }
        }
    }

    private func say(_ text: String, _ client: Int32) {
        let bytes = Array(text.utf8)
        if !bytes.isEmpty { _ = send(client, bytes, bytes.count, Int32(MSG_NOSIGNAL)) }
    }
}

extension LineServer {
    /// Takes every mail, or answers the whole body of a mail with `verdict`.
    static func smtp(verdict: String = "250 taken") throws -> LineServer {
        try LineServer(greeting: "220 test\r\n") { text in
            let lines = text.components(separatedBy: "\r\n")
            guard text.hasSuffix("\r\n"), let last = lines.dropLast().last else { return nil }
            if text.contains("\r\nDATA\r\n") {
                if text.hasSuffix("\r\nDATA\r\n") { return "354 go on\r\n" }
                if text.hasSuffix("\r\n.\r\n") { return "\(verdict)\r\n" }
                return last.hasPrefix("QUIT") ? "221 bye\r\n" : nil
            }
            return last.hasPrefix("QUIT") ? "221 bye\r\n" : "250 ok\r\n"
        } isOver: {
            $0.hasSuffix("QUIT\r\n")
        }
    }
}

extension LineServer {
    /// Takes every request of HTTP with a length, and answers each with `status`.
    static func http(_ status: String = "204 No Content") throws -> LineServer {
        let isWhole: @Sendable (String) -> Bool = { text in
            let parts = text.components(separatedBy: "\r\n\r\n")
            guard parts.count == 2 else { return false }
            let length = parts[0].components(separatedBy: "\r\n").first { $0.hasPrefix("Content-Length: ") }
            return parts[1].utf8.count >= length.flatMap { Int($0.dropFirst("Content-Length: ".count)) } ?? 0
        }
        return try LineServer { text in
            isWhole(text) ? "HTTP/1.1 \(status)\r\nContent-Length: 0\r\nConnection: close\r\n\r\n" : nil
        } isOver: {
            isWhole($0)
        }
    }
}
