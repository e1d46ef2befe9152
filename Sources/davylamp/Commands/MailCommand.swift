import ArgumentParser
import Courier
import Kernel
import Web

/// Tries the mail settings.
struct MailCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mail", abstract: "Tries the mail settings.", subcommands: [Test.self])

    /// Sends one mail and says whether the server took it.
    struct Test: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Sends a test mail with the settings that are in force.",
            discussion: """
                EXAMPLES
                  davylamp mail test --data data --to name@example.com

                EXIT CODES
                  0   the server took the mail
                  69  it did not; the sentence says why
                  78  no mail-host is set, or a mail setting is wrong
                """)
        @OptionGroup var folder: DataFolder
        @Option(help: "Where the mail goes.") var to: String

        func run() async throws {
            let settings = try await folder.settings()
            guard let mail = settings.mail else { throw SettingsError("no mail-host is set") }
            guard let address = MailAddress(to) else { throw ValidationError("\(to) is no e-mail address.") }
            let letter = NoticeMailer.test(base: settings.publicAddress, .chinese)
            let now = wallClock()
            do {
                try await mail.courier.send(
                    MailMessage(
                        from: mail.from, to: address, subject: letter.subject, text: letter.text, html: letter.html,
                        id: "test-\(now.milliseconds)", date: now, unsubscribe: letter.preferences))
            } catch let error as CourierError {
                throw Failure(.unavailable, "the mail server did not take the mail: \(error)")
            }
            print("The server took the mail to \(address).")
        }
    }
}
