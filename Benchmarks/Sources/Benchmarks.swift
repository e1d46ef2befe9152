import ArgumentParser

/// What `make bench` runs beside the server: filling a database, drawing a page, finding words, and the bare insert to compare with.
@main struct Benchmarks: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "Benchmarks", abstract: "Parts of make bench; each prints one JSON object.",
        subcommands: [
            Fill.self, Draw.self, Find.self, Dashboard.self, Suggest.self, Freeze.self, UnderWay.self,
            Phones.self, AuditLedger.self, AppendReceipts.self, BareInsert.self,
        ])
}
