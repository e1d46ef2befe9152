/// One thing that can be set: by a flag, by the environment, in the file; else its standard holds.
struct Setting: Sendable {
    let key: String
    let standard: String
    /// What it means, in a line for `davylamp config` and the file.
    let help: String
    var isSecret = false

    var variable: String { "DAVYLAMP_" + key.uppercased().replacing("-", with: "_") }

    static let data = Setting(
        key: "data", standard: "data", help: "The folder of the database, the keys and the published ledger.")
    static let config = Setting(
        key: "config", standard: "", help: "The settings file; else davylamp.yaml in the data folder.")
    static let database = Setting(
        key: "database", standard: "", help: "PostgreSQL connection string; empty: SQLite in the data folder.",
        isSecret: true)
    static let host = Setting(key: "host", standard: "127.0.0.1", help: "The address to listen on.")
    static let port = Setting(key: "port", standard: "8080", help: "The port to listen on.")
    static let assets = Setting(
        key: "assets", standard: "", help: "The folder of stylesheet and scripts; else found beside the program.")
    static let regulations = Setting(
        key: "regulations", standard: "", help: "The folder of the regulations' numbers; else found beside the program."
    )
    static let secure = Setting(
        key: "secure", standard: "false", help: "Behind TLS: session cookies are Secure and __Host-.")
    static let tlsCertificate = Setting(
        key: "tls-certificate", standard: "",
        help: "The certificate with its chain (PEM), to serve TLS; renewed by itself.")
    static let tlsKey = Setting(key: "tls-key", standard: "", help: "The certificate's private key (PEM).")
    static let behindProxy = Setting(
        key: "behind-proxy", standard: "false",
        help: "Every connection comes from a proxy of yours: who sends is read from its X-Forwarded-For.")
    static let rateLimits = Setting(
        key: "rate-limits", standard: "true",
        help: "How often one address, account or mine may ask is bounded; false for load tests only.")
    static let logLevel = Setting(
        key: "log-level", standard: "info", help: "trace, debug, info, notice, warning, error or critical.")
    static let logFormat = Setting(key: "log-format", standard: "text", help: "text, or json for one object a line.")
    static let metrics = Setting(
        key: "metrics", standard: "local", help: "Who may read /metrics: local, open (anybody) or off.")
    static let connections = Setting(
        key: "connections", standard: "4096", help: "The most connections held open at once.")
    static let idleSeconds = Setting(
        key: "idle-seconds", standard: "60", help: "A connection idle for longer is closed.")

    static let publicAddress = Setting(
        key: "public-address", standard: "", help: "The address at which people reach the pages, for links in mails.")
    static let mailHost = Setting(key: "mail-host", standard: "", help: "The SMTP server; empty: no mail is sent.")
    static let mailPort = Setting(key: "mail-port", standard: "587", help: "The port of the SMTP server.")
    static let mailSecurity = Setting(
        key: "mail-security", standard: "starttls", help: "starttls, tls from the first byte, or none.")
    static let mailUser = Setting(key: "mail-user", standard: "", help: "The name to log in with at the SMTP server.")
    static let mailPasswordFile = Setting(
        key: "mail-password-file", standard: "", help: "The file whose first line is the SMTP password.")
    static let mailFrom = Setting(key: "mail-from", standard: "", help: "The address that mails come from.")

    static let openIDIssuer = Setting(
        key: "openid-issuer", standard: "",
        help: "The OpenID Connect provider through which people can log in; empty: none.")
    static let openIDClient = Setting(key: "openid-client", standard: "", help: "What the provider calls this product.")
    static let openIDSecretFile = Setting(
        key: "openid-secret-file", standard: "",
        help: "The file whose first line is the client's secret, if it has one.")
    static let openIDName = Setting(
        key: "openid-name", standard: "", help: "What people call the provider; stands on the button.")

    static let webhooks = Setting(
        key: "webhooks", standard: "public",
        help: "Where a mine's webhooks may lead: public (TLS, the open network), any, or off.")

    static let all = [
        data, config, database, host, port, assets, regulations, secure, tlsCertificate, tlsKey, behindProxy,
        rateLimits, logLevel, logFormat,
        metrics, connections,
        idleSeconds, publicAddress, mailHost, mailPort, mailSecurity, mailUser, mailPasswordFile, mailFrom,
        openIDIssuer, openIDClient, openIDSecretFile, openIDName, webhooks,
    ]
}
