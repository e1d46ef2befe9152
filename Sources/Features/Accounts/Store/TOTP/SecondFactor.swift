package import Database
import Domain
package import Kernel

/// The second factor of an account: a secret that an app shares, and codes for the day when the phone is lost.
package enum SecondFactor {
    static let migration = Migration(
        number: 165, "second factors and the codes for when they are lost",
        [
            """
            CREATE TABLE second_factor (
                login TEXT PRIMARY KEY REFERENCES account (login), secret \(.bytes) NOT NULL, confirmed_at \(.integer),
                last_step \(.integer) NOT NULL
            ) \(sqlite: "STRICT", postgres: "")
            """,
            """
            CREATE TABLE recovery_code (
                hash TEXT PRIMARY KEY, login TEXT NOT NULL REFERENCES account (login)
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "CREATE INDEX recovery_code_by_login ON recovery_code (login)",
        ])

    package static let recoveryCodes = 10

    /// How an account stands.
    package enum Standing: Hashable, Sendable {
        case off
        /// Shown to an app; no code of it was given back yet.
        case offered([UInt8])
        case on(codesLeft: Int)
    }

    package static func standing(of login: String, _ db: Reader) throws -> Standing {
        let found = try db.first("SELECT secret, confirmed_at FROM second_factor WHERE login = \(login)") {
            (secret: try $0["secret"] as [UInt8], at: try $0["confirmed_at"] as Instant?)
        }
        guard let found else { return .off }
        guard found.at != nil else { return .offered(found.secret) }
        return .on(
            codesLeft: try db.value("SELECT count(*) AS n FROM recovery_code WHERE login = \(login)", as: Int.self))
    }

    /// Offers a fresh secret; one that is in use stays.
    package static func offer(to login: String, _ db: Writer) throws {
        var generator = SystemRandomNumberGenerator()
        let secret = (0..<20).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        try db.run("DELETE FROM second_factor WHERE login = \(login) AND confirmed_at IS NULL")
        try db.run(
            """
            INSERT INTO second_factor (login, secret, last_step) VALUES (\(login), \(secret), 0) ON CONFLICT (login) DO NOTHING
            """)
    }

    /// Takes the offered secret into use once its app gave a right code; answers the codes for when the phone is lost.
    package static func confirm(_ code: String, of login: String, in context: Context, _ db: Writer) throws -> [String]
    {
        guard case .offered(let secret) = try standing(of: login, db),
            let step = OneTimeCode.step(of: code.digitsOnly, secret, at: context.now.milliseconds, after: 0)
        else { throw Refusal.codeWrong }
        try db.run(
            "UPDATE second_factor SET confirmed_at = \(context.now), last_step = \(Int(step)) WHERE login = \(login)")
        var generator = SystemRandomNumberGenerator()
        let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
        let codes = (0..<recoveryCodes).map { _ in
            String((0..<24).map { _ in letters.randomElement(using: &generator) ?? "a" })
        }
        try db.run("DELETE FROM recovery_code WHERE login = \(login)")
        for code in codes {
            try db.run("INSERT INTO recovery_code (hash, login) VALUES (\(AccountStore.hash(code)), \(login))")
        }
        try AccountKeeping.record("second-factor-on", [:], of: login, in: context, db)
        return codes
    }

    package static func end(of login: String, in context: Context, _ db: Writer) throws {
        try forget(login, db)
        try AccountKeeping.record("second-factor-off", [:], of: login, in: context, db)
    }

    static func forget(_ login: String, _ db: Writer) throws {
        try db.run("DELETE FROM second_factor WHERE login = \(login)")
        try db.run("DELETE FROM recovery_code WHERE login = \(login)")
    }

    /// Refuses a login whose second factor is on, unless the code is right and was not used; a recovery code is used up.
    package static func check(_ code: String, of login: String, at now: Instant, _ db: Writer) throws {
        let found = try db.first(
            "SELECT secret, last_step FROM second_factor WHERE login = \(login) AND confirmed_at IS NOT NULL"
        ) { (secret: try $0["secret"] as [UInt8], last: try $0["last_step"] as Int) }
        guard let found else { return }
        guard !code.isEmpty else { throw Refusal.codeMissing }
        if let step = OneTimeCode.step(
            of: code.digitsOnly, found.secret, at: now.milliseconds, after: Int64(found.last))
        {
            return try db.run("UPDATE second_factor SET last_step = \(Int(step)) WHERE login = \(login)")
        }
        let hash = AccountStore.hash(code.lowercased().filter { $0.isLetter || $0.isNumber })
        let known = try db.first("SELECT hash FROM recovery_code WHERE hash = \(hash) AND login = \(login)") {
            try $0["hash"] as String
        }
        guard known != nil else { throw Refusal.codeWrong }
        try db.run("DELETE FROM recovery_code WHERE hash = \(hash)")
    }
}

extension String {
    fileprivate var digitsOnly: String { filter { !$0.isWhitespace } }
}

extension Refusal {
    package static let codeMissing = Refusal(
        "account.code-missing", field: "code", "此账号已启用动态验证码，请一并填写密码和验证码。",
        "This account has a second factor: give the password and the code.")
    package static let codeWrong = Refusal(
        "account.code-wrong", field: "code", "验证码不正确、已过期或已用过。", "The code is wrong, old, or was used.")
}
