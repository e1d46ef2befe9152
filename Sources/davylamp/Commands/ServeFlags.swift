import ArgumentParser

/// The flags of a server.
struct ServeFlags: ParsableArguments {
    @Option(help: "The address to listen on. (standard: 127.0.0.1)") var host: String?
    @Option(help: "The port to listen on; 0 takes a free one. (standard: 8080)") var port: String?
    @Option(help: "The folder of stylesheet and scripts. (standard: Public, found beside the program)") var assets:
        String?
    @Option(help: "The folder of the regulations' numbers. (standard: Regulations, found beside the program)")
    var regulations: String?
    @Flag(help: "Behind a proxy that terminates TLS: session cookies are Secure.") var secure = false
    @Option(help: "trace, debug, info, notice, warning, error or critical. (standard: info)") var logLevel: String?
    @Option(help: "text, or json for one object a line. (standard: text)") var logFormat: String?
    @Option(help: "Who may read /metrics: local, open or off. (standard: local)") var metrics: String?
    @Option(help: "The most connections held open at once. (standard: 4096)") var connections: String?
    @Option(help: "Seconds after which an idle connection is closed. (standard: 60)") var idleSeconds: String?

    var flags: [String: String?] {
        [
            "host": host, "port": port, "assets": assets, "regulations": regulations, "secure": secure ? "true" : nil,
            "log-level": logLevel, "log-format": logFormat, "metrics": metrics, "connections": connections,
            "idle-seconds": idleSeconds,
        ]
    }
}
