import ArgumentParser
import Database
import Domain
import Foundation
import Kernel
import Ledger
import Store

/// Records appended durably, published, and each given its receipt: at full speed, and at a pace with the time each waits.
struct AppendReceipts: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Appends records and makes their receipts.")
    /// As many as one transaction takes.
    private static let producers = 256

    @Argument(help: "The data folder, with a demo in it.") var folder: String
    @Option(help: "How many records at full speed.") var records = 100_000
    @Option(help: "How many a second at a pace.") var pace = 1_500
    @Option(help: "How many seconds at a pace.") var seconds = 10

    func run() async throws {
        let store = try openStore(in: folder)
        defer { store.close() }
        let url = URL(filePath: folder, directoryHint: .isDirectory).appending(path: "bench-ledger")
        let signer = try NoteSigner(name: "bench.log", seed: Array(repeating: 7, count: 32))
        let publisher = Publisher(store, folder: url, signer: signer, now: wallClock)
        try await publisher.publish()
        let desk = ReceiptDesk(store, TileFolder(url), publisher)
        let begin = CPU.seconds()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for producer in 0..<Self.producers {
                group.addTask {
                    for number in stride(from: producer, to: records, by: Self.producers) {
                        _ = try await Self.append(number, store)
                    }
                }
            }
            try await group.waitForAll()
        }
        let made = try await desk.makeAll()
        guard made >= records else { throw ValidationError("\(made) receipts for \(records) records") }
        let used = CPU.seconds() - begin
        let waits = try await paced(store, desk)
        try report([
            "per_cpu_second": Double(made) / used, "acknowledged_p99_ms": waits.acknowledged,
            "receipt_p99_ms": waits.receipt,
        ])
    }

    private static func append(_ number: Int, _ store: DataStore) async throws -> Int {
        try await store.write { db in
            let actor = Actor(
                person: PersonID(number % 100), name: "工人", role: .worker, organisation: OrganisationID(1), site: nil)
            try db.append(
                "bench.done", body: #"{"what":"风门闭锁失效，两道风门可同时打开","number":\#(number)}"#,
                about: "bench/\(number)", number: 0, site: SiteID(number % 12 + 1),
                in: Context(now: wallClock(), actor: actor))
        }.indexes.lowerBound
    }

    /// The 99th per cent of the milliseconds until a record is on the disk, and until its receipt can be made.
    private func paced(_ store: DataStore, _ desk: ReceiptDesk) async throws -> (acknowledged: Double, receipt: Double)
    {
        let (start, count) = (Date(), pace * seconds)
        let publishing = Task { while !Task.isCancelled { try await desk.publish() } }
        typealias Time = (index: Int, due: Date, done: Date)
        let times: [Time] = try await withThrowingTaskGroup(of: Time.self) { group in
            for number in 0..<count {
                let due = start.addingTimeInterval(Double(number) / Double(pace))
                let left = due.timeIntervalSinceNow
                if left > 0 { try await Task.sleep(for: .seconds(left)) }
                group.addTask { (try await Self.append(records + number, store), due, Date()) }
            }
            return try await group.reduce(into: [Time]()) { $0.append($1) }
        }
        publishing.cancel()
        _ = try? await publishing.value
        try await desk.publish()
        let shown = await desk.shown
        let acknowledged = times.map { $0.done.timeIntervalSince($0.due) * 1000 }.sorted()
        let receipts = times.map { time in
            (shown.first { $0.size > time.index }?.at ?? Date()).timeIntervalSince(time.due) * 1000
        }.sorted()
        return (acknowledged[count * 99 / 100], receipts[count * 99 / 100])
    }
}

/// Publishes about once a second, as the server does, and makes the receipts of what was published.
actor ReceiptDesk {
    private let store: DataStore
    private let tiles: TileFolder
    private let publisher: Publisher
    private(set) var shown: [(size: Int, at: Date)] = []

    init(_ store: DataStore, _ tiles: TileFolder, _ publisher: Publisher) {
        (self.store, self.tiles, self.publisher) = (store, tiles, publisher)
    }

    func publish() async throws {
        let size = try await publisher.publish()
        if size > shown.last?.size ?? 0 { shown.append((size, Date())) }
        try await Task.sleep(for: .seconds(1))
    }

    /// Publishes what is there and makes a receipt for each record; answers how many.
    func makeAll() async throws -> Int {
        let before = shown.last?.size ?? 0
        let size = try await publisher.publish()
        shown.append((size, Date()))
        let note = String(decoding: tiles.read("checkpoint") ?? [], as: UTF8.self)
        let prover = TileProver(tiles, size: size)
        var made = 0
        for index in before..<size {
            guard let path = try prover.inclusion(of: index) else { break }
            made += TlogProof(index: index, path: path, note: note).text.isEmpty ? 0 : 1
        }
        return made
    }
}
