import Foundation
import Policy
import Store

/// Folders that come with the program, found wherever it is started from.
extension Settings {
    /// The stylesheet and the scripts.
    func assetsFolder() throws -> String { try found(.assets, assets, "Public", holding: "davylamp.css") }

    /// The regulations' numbers.
    func regulationsFolder() throws -> String { try found(.regulations, regulations, "Regulations", holding: nil) }

    /// The dated rules, read strictly: a program that would judge by half of them does not start.
    func book() throws -> RuleBook { try RuleFiles.load(URL(filePath: try regulationsFolder())) }

    private func found(_ setting: Setting, _ given: String, _ name: String, holding file: String?) throws -> String {
        let candidates = given.isEmpty ? Self.beside(name) : [given]
        for candidate in candidates where Self.holds(candidate, file) { return candidate }
        let hint = "give its folder with --\(setting.key) or \(setting.variable)"
        throw SettingsError(
            given.isEmpty
                ? "no folder \(name) lies beside the program; \(hint)" : "there is no \(name) in \(given); \(hint)")
    }

    /// Beside the program or above it, in its share folder, or where it was started.
    private static func beside(_ name: String) -> [String] {
        var folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        var candidates: [String] = []
        for _ in 0..<5 {
            candidates += [folder.appending(path: name).path, folder.appending(path: "share/davylamp/\(name)").path]
            folder.deleteLastPathComponent()
        }
        return candidates + [FileManager.default.currentDirectoryPath + "/\(name)"]
    }

    private static func holds(_ folder: String, _ file: String?) -> Bool {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
            return false
        }
        return file.map { FileManager.default.fileExists(atPath: "\(folder)/\($0)") } ?? true
    }
}
