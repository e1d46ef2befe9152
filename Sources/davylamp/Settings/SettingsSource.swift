import Configuration
import Foundation
import SystemPackage
import Yams

/// Where settings come from: flags before the environment, the environment before the file, the file before the standard.
struct SettingsSource {
    /// A value and who said so.
    struct Answer: Hashable, Sendable {
        let value: String
        let source: String
    }

    private var layers: [(name: (Setting) -> String, provider: any ConfigProvider)]

    /// Reads the file, if there is one: `config` when it is set, else `davylamp.yaml` in the data folder.
    init(flags: [String: String], environment: [String: String]) async throws {
        let given = InMemoryProvider(
            name: "flags",
            values: flags.reduce(into: [:]) {
                $0[AbsoluteConfigKey([$1.key])] = ConfigValue(.string($1.value), isSecret: false)
            })
        let variables = EnvironmentVariablesProvider(environmentVariables: environment).prefixKeys(with: "davylamp")
        layers = [({ "flag --\($0.key)" }, given), ({ "environment \($0.variable)" }, variables)]
        let named = try answer(.config).value
        let file = named.isEmpty ? try answer(.data).value + "/davylamp.yaml" : named
        guard !named.isEmpty || FileManager.default.fileExists(atPath: file) else { return }
        layers.append(({ _ in "file \(file)" }, try await Self.read(file)))
    }

    func answer(_ setting: Setting) throws -> Answer {
        for layer in layers {
            let found: LookupResult
            do { found = try layer.provider.value(forKey: AbsoluteConfigKey([setting.key]), type: .string) } catch {
                throw SettingsError("\(setting.key) in the \(layer.name(setting)) is not a single value")
            }
            if case .string(let value) = found.value?.content {
                return Answer(value: value, source: layer.name(setting))
            }
        }
        return Answer(value: setting.standard, source: "standard")
    }

    /// YAML, and so JSON too; a key that nobody knows is an error, for a misspelt one would be silently without effect.
    private static func read(_ file: String) async throws -> FileProvider<YAMLSnapshot> {
        guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
            throw SettingsError("the settings file \(file) is missing or cannot be read")
        }
        do {
            let keys = try Yams.compose(yaml: text)?.mapping?.keys.compactMap(\.string) ?? []
            let known = Setting.all.map(\.key)
            if let stranger = keys.first(where: { !known.contains($0) }) {
                throw SettingsError("\(file) sets \"\(stranger)\"; the settings are \(known.joined(separator: ", "))")
            }
            return try await FileProvider<YAMLSnapshot>(filePath: FilePath(file))
        } catch let error as SettingsError { throw error } catch {
            throw SettingsError("the settings file \(file) is not YAML: \(error)")
        }
    }
}

/// Something is set in a way that cannot be.
struct SettingsError: Error, Hashable, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
