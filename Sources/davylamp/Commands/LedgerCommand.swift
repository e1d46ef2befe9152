import ArgumentParser

/// The ledger, checked by anyone and made again by its keeper.
struct LedgerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "Checks the published ledger, or makes it again from the records.",
        subcommands: [LedgerVerifyCommand.self, LedgerRebuildCommand.self, LedgerOrderCommand.self])
}
