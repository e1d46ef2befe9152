import ArgumentParser
import Database
import Store

/// Brings the tables up to date, which every other command does too before it begins.
struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Brings the database's tables up to date.",
        discussion: """
            Each change is applied once, in its own transaction. A change that was applied in another form is refused.

            EXAMPLES
              davylamp migrate --data /var/lib/davylamp
            """)

    @OptionGroup var folder: DataFolder

    func run() async throws {
        let store = try await folder.open()
        defer { store.close() }
        let names = try await store.read { db in
            try db.all("SELECT number, name FROM migration ORDER BY number") {
                "\(try $0["number"] as Int)  \(try $0["name"] as String)"
            }
        }
        for name in names { print(name) }
        print("up to date: \(names.count) changes")
    }
}
