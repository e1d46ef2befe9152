import ArgumentParser
import Database
import Kernel
import Store

/// Tokens for programs.
struct TokenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token", abstract: "Tokens for programs.", subcommands: [Create.self])

    /// Prints a new token and nothing else.
    struct Create: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Makes a token for a login and prints it.",
            discussion: """
                The token acts for the login for a year; it is shown once and kept as a hash only.

                EXAMPLES
                  davylamp token create --data data --login worker
                  curl -H "Authorization: Bearer $(davylamp token create --data data --login worker)" \\
                      http://127.0.0.1:8080/api/v1/hidden-dangers
                """)
        @OptionGroup var folder: DataFolder
        @Option(help: "The login that the token acts for.") var login: String

        func run() async throws {
            let store = try await folder.open()
            let accounts = AccountStore(store)
            guard try await accounts.passwordHash(of: login) != nil else {
                throw ValidationError("There is no login \"\(login)\" in this data folder.")
            }
            print(try await accounts.open(.token, for: login, at: wallClock()))
            store.close()
        }
    }
}
