import Courier
import Foundation
import Kernel

/// How mail leaves the house.
struct MailSettings: Sendable {
    let courier: MailCourier
    let from: MailAddress

    /// `nil` when no server is named; what is named must be whole.
    init?(_ read: SettingsReader) throws {
        let host = try read.text(.mailHost)
        guard !host.isEmpty else { return nil }
        guard host.wholeMatch(of: /[A-Za-z0-9.\-]+|\[[0-9A-Fa-f:]+\]/) != nil else {
            throw try read.wrong(.mailHost, "a name or an address of a server")
        }
        guard let from = MailAddress(try read.text(.mailFrom)) else {
            throw try read.wrong(.mailFrom, "an e-mail address when mail-host is set")
        }
        let (user, file) = (try read.text(.mailUser), try read.text(.mailPasswordFile))
        courier = MailCourier(
            host: host, port: try read.number(.mailPort, 1...65_535), security: try read.choice(.mailSecurity),
            user: user.isEmpty ? nil : user, password: file.isEmpty ? nil : try read.secret(.mailPasswordFile))
        self.from = from
    }
}
