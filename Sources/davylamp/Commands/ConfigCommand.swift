import ArgumentParser
import Foundation

/// What is in force and where from.
struct ConfigCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "Prints every setting, its value and where it comes from.",
        discussion: """
            Secrets are not printed, only that they are set. Takes the same flags as "serve", so that a command line can be
            tried before it is used. The settings file is YAML (or JSON) with the names printed here:

              port: 8443
              log-format: json

            EXAMPLES
              davylamp config --data /var/lib/davylamp
              DAVYLAMP_PORT=80 davylamp config --host 0.0.0.0
            """)

    @OptionGroup var folder: DataFolder
    @OptionGroup var serving: ServeFlags

    func run() async throws {
        let settings = try await folder.settings(serving.flags)
        let width = Setting.all.map(\.key.count).max() ?? 0
        for (setting, answer) in settings.answers {
            let value =
                setting.isSecret && !answer.value.isEmpty
                ? "(secret)" : answer.value.isEmpty ? "(not set)" : answer.value
            let name = setting.key.padding(toLength: width, withPad: " ", startingAt: 0)
            print("\(name)  \(value)  [\(answer.source)]\n\(String(repeating: " ", count: width))    \(setting.help)")
        }
        let known = Set(Setting.all.map(\.variable))
        for variable in ProcessInfo.processInfo.environment.keys.sorted()
        where variable.hasPrefix("DAVYLAMP_") && !known.contains(variable) {
            print("\(variable) is in the environment and means nothing")
        }
    }
}
