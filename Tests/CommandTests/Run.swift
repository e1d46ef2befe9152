import Foundation

/// Runs the built program as a person at a terminal would.
struct Run {
    let code: Int32
    let out: String
    let err: String

    static var program: URL {
        Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent().appending(path: "davylamp") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) } ?? URL(filePath: ".build/debug/davylamp")
    }

    init(_ arguments: [String], environment: [String: String] = [:], program: URL = Self.program) throws {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.environment = environment
        let (out, err) = (Pipe(), Pipe())
        (process.standardOutput, process.standardError) = (out, err)
        try process.run()
        self.out = String(decoding: out.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        self.err = String(decoding: err.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        code = process.terminationStatus
    }
}

/// The built program while it runs beside a test.
struct Running {
    private let process = Process()

    /// Returns once the program has said something, or at once.
    init(_ arguments: [String], waits: Bool = true) throws {
        process.executableURL = Run.program
        process.arguments = arguments
        let out = Pipe()
        process.standardOutput = out
        process.standardError = FileHandle.nullDevice
        try process.run()
        if waits { _ = out.fileHandleForReading.availableData }
    }

    var isRunning: Bool { process.isRunning }

    func stop() {
        process.terminate()
        process.waitUntilExit()
    }
}
