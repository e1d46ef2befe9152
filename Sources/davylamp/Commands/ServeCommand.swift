import ArgumentParser

/// Serves the pages, the interface and the published ledger until it is told to stop.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serves the pages, the JSON interface and the published ledger.",
        discussion: """
            Stops gracefully on SIGTERM and SIGINT: what was acknowledged is on the disk and in the signed ledger. A second
            signal is not needed and not waited for.

            /health answers while the process lives; /ready says whether it can do its work and with which guarantees of the
            database (503 when not); /metrics is Prometheus text, by default for programs on this machine only.
            Logs go to standard error, one line a request, without names, queries or addresses.

            EXAMPLES
              davylamp serve --data data
              davylamp serve --data /var/lib/davylamp --host 0.0.0.0 --port 8443 --secure --log-format json

            EXIT CODES
              0   stopped as it was told to
              69  the port is taken, or the database cannot be opened
              74  the disk failed; start it again when the disk is well
              75  another server runs on this data folder
              78  a setting is wrong
            """)

    @OptionGroup var folder: DataFolder
    @OptionGroup var serving: ServeFlags

    func run() async throws { try await Server(settings: try await folder.settings(serving.flags)).run() }
}
