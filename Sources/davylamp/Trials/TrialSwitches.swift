import Database
import Foundation

/// What the environment asks of a debug build for `Tests/CrashTests`; a release build does not even look.
enum TrialSwitches {
    /// DAVYLAMP_TRIAL says where to die and which fault to have.
    static func arm() throws {
        #if DEBUG
        let words = ProcessInfo.processInfo.environment["DAVYLAMP_TRIAL"] ?? ""
        guard Trial.arm(words) else { throw SettingsError("DAVYLAMP_TRIAL is \"\(words)\"; nobody knows that trial") }
        #endif
    }

    /// By how many milliseconds the clock is wrong: the number in the file that DAVYLAMP_TRIAL_CLOCK names, read each time.
    static var clockError: Int64 {
        #if DEBUG
        clockFile.flatMap { try? String(contentsOfFile: $0, encoding: .utf8) }
            .flatMap { Int64($0.trimmingCharacters(in: .whitespacesAndNewlines)) } ?? 0
        #else
        0
        #endif
    }

    #if DEBUG
    private static let clockFile = ProcessInfo.processInfo.environment["DAVYLAMP_TRIAL_CLOCK"]
    #endif
}
