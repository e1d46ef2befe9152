package import Kernel

/// Which passwords are refused: too short, or among the first that a guesser tries.
///
/// The list is made of rules and a few words of our own, not copied from stolen ones: see docs/decisions/0161.
package enum PasswordRules {
    /// Shorter ones are refused (OWASP ASVS 5.0, 6.2.1).
    package static let shortest = 8
    /// Longer ones cost time and no guesser minds them.
    package static let longest = 128

    /// What is wrong with a password for this login and person; `nil` when nothing is.
    package static func problem(_ password: String, login: String, name: String) -> Refusal? {
        if password.count < shortest { return .passwordShort }
        if password.count > longest { return .passwordLong }
        return isCommon(password, login: login, name: name) ? .passwordCommon : nil
    }

    private static func isCommon(_ password: String, login: String, name: String) -> Bool {
        let plain = password.lowercased().filter { !$0.isWhitespace }
        let readings = [plain, unmasked(plain)]
        let own = [login, name, "davylamp"].map { $0.lowercased() }.filter { $0.count >= 3 }
        return readings.contains { words.contains($0) || words.contains($0.trimmingDigits) } || isDate(plain)
            || own.contains { plain.contains($0) && plain.count - $0.count <= 6 } || isRepeated(plain) || isRun(plain)
    }

    /// With signs that stand for letters as the letters.
    private static func unmasked(_ password: String) -> String {
        let masks: [Character: Character] = ["@": "a", "$": "s", "!": "i", "€": "e"]
        return String(password.map { masks[$0] ?? $0 })
    }

    /// `aaaaaaaa`, `abcabcabc`, `12341234`.
    private static func isRepeated(_ text: String) -> Bool {
        let letters = Array(text)
        return (1...4).contains { length in
            letters.count > length
                && letters.indices.dropFirst(length).allSatisfy { letters[$0] == letters[$0 - length] }
        }
    }

    /// `12345678`, `87654321`, `abcdefgh`, `qwertyui`: all but two characters follow each other on a keyboard or in a row.
    private static func isRun(_ text: String) -> Bool {
        let letters = Array(text)
        let pairs = zip(letters, letters.dropFirst()).filter { follow($0, $1) || follow($1, $0) }.count
        return letters.count - 1 - pairs <= 2
    }

    private static func follow(_ a: Character, _ b: Character) -> Bool { pairs.contains("\(a)\(b)") }

    private static let pairs: Set<String> = Set(
        [
            "01234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
        ]
        .flatMap { row in zip(row, row.dropFirst()).map { "\($0)\($1)" } })

    /// Eight digits that are a day: birthdays are the first guess.
    private static func isDate(_ text: String) -> Bool {
        guard text.count == 8, let number = Int(text) else { return false }
        let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100)
        return (1900...2100).contains(year) && (1...12).contains(month) && (1...31).contains(day)
    }

    /// What people choose, without the digits that they put around it.
    private static let words: Set<String> = Set(
        """
        password passwort passw0rd pass letmein welcome admin administrator root user guest test testing login master secret
        changeme default system superman batman dragon monkey sunshine princess football baseball iloveyou loveyou love
        woaini woaiwojia aini qwerty qwer asdf zxcv qaz wsx qazwsx abc abcd abcdef aaa mima wodemima denglu guanliyuan
        mine miner coal coalmine meikuang kuangshan kuanggong anquan anquandiyi shengchan safety davylamp diaodu tongfeng
        wasi kuangzhang beijing shanghai china zhongguo zhonghua guizhou shanxi shaanxi taiyuan datong guiyang henan hebei
        huawei xiaomi weixin wechat alipay taobao computer internet server oracle mysql postgres office company gongsi
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}

extension String {
    /// Without the digits and signs at both ends.
    fileprivate var trimmingDigits: String {
        let letters = drop { !$0.isLetter }
        return String(letters.reversed().drop { !$0.isLetter }.reversed())
    }
}

extension Refusal {
    package static let passwordShort = Refusal(
        "account.password-short", field: "new", "新密码至少 \(PasswordRules.shortest) 个字符。",
        "The new password needs at least \(PasswordRules.shortest) characters.")
    package static let passwordLong = Refusal(
        "account.password-long", field: "new", "新密码最多 \(PasswordRules.longest) 个字符。",
        "The new password has at most \(PasswordRules.longest) characters.")
    package static let passwordCommon = Refusal(
        "account.password-common", field: "new", "这个密码太容易猜到。请改用几个不相干的词，或较长的一句话。",
        "This password is among the first that are guessed. Take some unrelated words, or a longer sentence.")
}
