import Foundation
import NIOSSL
import Synchronization

/// The certificate and the key with which new connections are opened; they are read anew when their files change. What
/// cannot be used leaves the old ones in place.
final class TLSKeeper: Sendable {
    private struct State {
        var context: NIOSSLContext
        /// What the files held when they were read last, good or not.
        var read: [Data?]
    }

    private let certificate: URL
    private let key: URL
    private let state: Mutex<State>

    /// Throws where the files cannot be used: a server begins with a good certificate or not at all.
    init(certificate: URL, key: URL) throws {
        (self.certificate, self.key) = (certificate, key)
        let context = try Self.context(certificate, key)
        state = Mutex(State(context: context, read: Self.contents(certificate, key)))
    }

    var context: NIOSSLContext { state.withLock(\.context) }

    /// Reads files that have changed; answers whether they had. Throws, once a change, what is wrong with them.
    func renew() throws -> Bool {
        let read = Self.contents(certificate, key)
        let isChanged = state.withLock { state in
            defer { state.read = read }
            return state.read != read
        }
        guard isChanged else { return false }
        let context = try Self.context(certificate, key)
        state.withLock { $0.context = context }
        return true
    }

    private static func contents(_ certificate: URL, _ key: URL) -> [Data?] {
        [certificate, key].map { try? Data(contentsOf: $0) }
    }

    private static func context(_ certificate: URL, _ key: URL) throws -> NIOSSLContext {
        let chain = try NIOSSLCertificate.fromPEMFile(certificate.path).map { NIOSSLCertificateSource.certificate($0) }
        let secret = try NIOSSLPrivateKey(file: key.path, format: .pem)
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain, privateKey: .privateKey(secret))
        configuration.minimumTLSVersion = .tlsv12
        configuration.applicationProtocols = ["http/1.1"]
        return try NIOSSLContext(configuration: configuration)
    }
}
