import ArgumentParser

/// The one executable.
@main struct Davylamp: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "davylamp",
        abstract: "Runs a mine's safety work: hidden dangers from report to closing, on a ledger anyone can verify.",
        discussion: """
            Every command works on a data folder (--data), which holds the database, the keys and the published ledger.

            EXIT CODES
              0   done
              1   a check failed: the ledger is broken, or a row was refused
              64  the command line is wrong
              69  something it needs is missing or cannot be opened
            """,
        version: "0.1.0",
        subcommands: [ServeCommand.self, DemoCommand.self, TokenCommand.self, ImportCommand.self, LedgerCommand.self])
}
