import Database
import Foundation

/// What the environment asks of a debug build for `Tests/CrashTests`; a release build does not even look.
enum MishapSwitches {
    /// DAVYLAMP_MISHAP says where to die and which fault to have.
    static func arm() throws {
        #if DEBUG
        let words = ProcessInfo.processInfo.environment["DAVYLAMP_MISHAP"] ?? ""
        guard Mishap.arm(words) else {
            throw SettingsError("DAVYLAMP_MISHAP is \"\(words)\"; nobody knows that mishap")
        }
        #endif
    }

    /// By how many milliseconds the clock is wrong: the number in the file that DAVYLAMP_MISHAP_CLOCK names, read each time.
    static var clockError: Int64 {
        #if DEBUG
        clockFile.flatMap { try? String(contentsOfFile: $0, encoding: .utf8) }
            .flatMap { Int64($0.trimmingCharacters(in: .whitespacesAndNewlines)) } ?? 0
        #else
        0
        #endif
    }

    #if DEBUG
    private static let clockFile = ProcessInfo.processInfo.environment["DAVYLAMP_MISHAP_CLOCK"]
    #endif
}
