import Foundation
import OpenID

/// The provider through which people can log in.
enum OpenIDSettings {
    /// `nil` when no provider is named; what is named must be whole.
    static func provider(_ read: SettingsReader, base: String) throws -> OpenIDProvider? {
        let issuer = try read.text(.openIDIssuer)
        guard !issuer.isEmpty else { return nil }
        // Without TLS anybody on the way could say who somebody is.
        let wanted = /https:\/\/[^\s?#]+|http:\/\/(localhost|127\.0\.0\.1)(:\d+)?(\/[^\s?#]*)?/
        guard issuer.wholeMatch(of: wanted) != nil else {
            throw try read.wrong(.openIDIssuer, "an https address (http only on this machine)")
        }
        let (client, name) = (try read.text(.openIDClient), try read.text(.openIDName))
        guard !client.isEmpty else { throw try read.wrong(.openIDClient, "set when openid-issuer is") }
        guard !(try read.text(.publicAddress)).isEmpty else {
            throw try read.wrong(.publicAddress, "set when openid-issuer is: the provider sends people back to it")
        }
        let file = try read.text(.openIDSecretFile)
        return OpenIDProvider(
            name: name.isEmpty ? issuer : name, issuer: issuer, client: client,
            secret: file.isEmpty ? nil : try read.secret(.openIDSecretFile), base: base)
    }
}
