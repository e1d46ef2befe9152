import Database
import Foundation
import Kernel

/// The processor time that this process has used, user and system.
enum CPU {
    static func seconds() -> Double {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }

    private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000 }
}

func report(_ figures: [String: Double]) throws {
    let data = try JSONSerialization.data(withJSONObject: figures, options: [.sortedKeys])
    print(String(decoding: data, as: UTF8.self))
}

func wallClock() -> Instant { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }

/// The database of a folder: SQLite in it, or the PostgreSQL that `DAVYLAMP_DATABASE` names.
func openStore(in folder: String) throws -> DataStore {
    let conninfo = ProcessInfo.processInfo.environment["DAVYLAMP_DATABASE"]
    return try DataStore(conninfo.map { .postgres(conninfo: $0) } ?? .sqlite(path: folder + "/davylamp.sqlite"))
}
