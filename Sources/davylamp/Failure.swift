import ArgumentParser
import Database
import Foundation
import Kernel
import Ledger
import NIOCore
import Store

/// Why a command ends without having done its work: a sentence and an exit code (sysexits.h).
struct Failure: Error {
    enum Code: Int32 {
        case badData = 65
        case unavailable = 69
        case internalError = 70
        case cannotCreate = 73
        case disk = 74
        case tryLater = 75
        case notPermitted = 77
        case badSettings = 78
    }

    let code: Code
    let sentence: String

    init(_ code: Code, _ sentence: String) { (self.code, self.sentence) = (code, sentence) }

    /// What any error means to the person at the terminal.
    init(_ error: any Error) {
        self =
            switch error {
            case let failure as Failure: failure
            case let error as SettingsError: Failure(.badSettings, error.description)
            case let error as RuleFileError: Failure(.badSettings, "the regulations: \(error)")
            case let error as StoreError: Failure(Self.code(of: error), "the database: \(error.message)")
            case let refusal as Refusal: Failure(.badData, "\(refusal.text(.chinese)) \(refusal.text(.english))")
            case LedgerError.notFlushed(let file): Failure(.disk, "the disk did not take \(file)")
            case LedgerError.badFile(let what): Failure(.cannotCreate, what)
            case let error as IOError: Failure(.unavailable, error.description)
            case let error as CocoaError: Failure(.unavailable, error.localizedDescription)
            default: Failure(.internalError, "\(error)")  // whatever else a library throws
            }
    }

    private static func code(of error: StoreError) -> Code {
        switch error.code {
        case "full", "io": .disk
        case "busy", "overloaded": .tryLater
        case "readonly": .cannotCreate
        default: .unavailable  // it cannot be opened, is no database, or is of another version
        }
    }
}
