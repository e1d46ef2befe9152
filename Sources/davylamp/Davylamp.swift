import ArgumentParser
import Foundation

/// The one executable.
@main struct Davylamp: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "davylamp",
        abstract: "Runs a mine's safety work: hidden dangers from report to closing, on a ledger anyone can verify.",
        discussion: """
            Every command works on a data folder (--data), which holds the database, the keys and the published ledger.

            SETTINGS
              Flags come before the environment (DAVYLAMP_PORT=80), the environment before the settings file
              (davylamp.yaml in the data folder, or --config FILE), the file before the standard.
              "davylamp config" prints every setting, its value and where it comes from.

            EXAMPLES
              davylamp demo --data data             a fictional province to try everything on
              davylamp serve --data data            pages, interface and published ledger on http://127.0.0.1:8080
              davylamp ledger verify data/ledger    what a stranger does with the published files

            EXIT CODES
              0   done
              1   a check failed: the ledger is broken, or a row was refused
              64  the command line is wrong
              65  the input is wrong
              69  something it needs cannot be opened or reached: the database, a port
              70  an error inside the program
              73  a file or folder cannot be made
              74  the disk failed or is full
              75  somebody else works on this data folder; try later
              78  the settings are wrong
            """,
        version: "0.1.0",
        subcommands: [
            ServeCommand.self, DemoCommand.self, ImportCommand.self, TokenCommand.self, LedgerCommand.self,
            EvidenceCommand.self, BackupCommand.self, RestoreCommand.self,
            MigrateCommand.self, MailCommand.self,
            ConfigCommand.self,
        ])

    static func main() async {
        do {
            try MishapSwitches.arm()
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand { try await command.run() } else { try command.run() }
        } catch let error where isOfTheParser(error) {
            exit(withError: error)
        } catch {
            let failure = Failure(error)
            FileHandle.standardError.write(Data("davylamp: \(failure.sentence)\n".utf8))
            Foundation.exit(failure.code.rawValue)
        }
    }

    /// Help, a wrong command line, or an exit code that a command chose: the parser says these itself.
    private static func isOfTheParser(_ error: any Error) -> Bool {
        error is ExitCode || [.success, .validationFailure].contains(exitCode(for: error))
    }
}
