import Kernel
import Ledger
import Store

/// Every text about signatures and keys.
enum SigningTexts {
    static let label = Localized("签名（您的登录密码）", "Sign (your password)")
    static let help = Localized(
        "密码打开只属于您的签名密钥；签名记入账本，任何人可以核验。",
        "It opens the key that is yours alone; the signature goes into the ledger, where anybody can check it.")
    static let helpWhen = Localized(
        "定为重大隐患时必填：由您本人签名负责。", "Needed when you grade it as major: you sign for it in person.")

    static let title = Localized("我的签名密钥", "My signing keys")
    static let link = Localized("签名密钥", "Signing keys")
    static let about = Localized(
        "验收、定级重大隐患、批准延期等须本人负责的办理，用您自己的密钥签名。密钥用您的登录密码封存，系统没有密码就不能替您签名。首次签名时自动登记一把密钥。",
        "What you answer for in person (acceptance, grading as major, granting more time) is signed with a key of your own. It is sealed under your password: without it the system cannot sign for you. Your first signature enrols one."
    )
    static let none = Localized("还没有密钥；首次签名时登记。", "There is no key yet; your first signature enrols one.")
    static let key = Localized("密钥", "Key")
    static let enrolled = Localized("登记于", "enrolled")
    static let revoked = Localized("作废于", "revoked")
    static let inUse = Localized("在用", "in use")
    static let replacement = Localized("换发新密钥", "Replace the key")
    static let revocation = Localized("作废密钥（怀疑泄露）", "Revoke the key (it may be known to others)")
    static let revocationHelp = Localized(
        "此后用它签的名一律无效，此前的签名仍然有效。请同时修改密码。",
        "What it signs from now on is void; what it signed before stays good. Change your password too.")
    static let password = Localized("登录密码", "Your password")

    static let passkeys = Localized("通行密钥", "Passkeys")
    static let passkeyAbout = Localized(
        "通行密钥存在您的手机、电脑或安全钥匙里，用指纹、面容或 PIN 打开，可用来登录和签名，不必输入密码。",
        "A passkey lives in your phone, computer or security key and opens with finger, face or PIN. It logs you in and signs without a password."
    )
    static let passkeyAdding = Localized("登记通行密钥", "Add a passkey")
    static let passkeyName = Localized("名称（如“矿用手机”）", "A name, such as “work phone”")
    static let passkeyHelp = Localized("新的通行密钥由您现有的密钥签名登记。", "Your present key signs for the new one.")
    static let passkeyRevocation = Localized("作废这把通行密钥", "Revoke this passkey")
    static let passkeySign = Localized("用通行密钥签名", "Sign with a passkey")
    static let passkeyLogIn = Localized("用通行密钥登录", "Log in with a passkey")
    static let passkeyStopped = Localized("已取消，或没有可用的通行密钥。", "Stopped, or there is no passkey here.")

    /// Whoever did it, and for whom when they acted by a delegation.
    static func who(_ entry: Chronicle.Entry) -> Localized { who(entry.personName, for: entry.forName) }
    static func who(_ name: String, for principal: String?) -> Localized {
        guard let principal else { return Localized(name, name) }
        return Localized("\(name)（代 \(principal)）", "\(name) (for \(principal))")
    }
    static let signed = Localized("本人签名", "Signed in person")
    static func way(_ way: PersonKey.Way) -> Localized {
        switch way {
        case .password: Localized("密码打开本人密钥", "own key opened by password")
        case .passkey: Localized("通行密钥", "passkey")
        }
    }
    static func reason(_ reason: SigningKeys.Reason) -> Localized {
        switch reason {
        case .replaced: Localized("已换发", "replaced")
        case .compromised: Localized("怀疑泄露", "may be known to others")
        case .reset: Localized("密码重置", "password reset")
        case .closed: Localized("账号停用", "account closed")
        }
    }
    /// Between when an unsigned step was made, as far as the ledger proves it; `nil` while it proves nothing.
    static func made(_ after: String?, _ before: String?) -> Localized? {
        switch (after, before) {
        case (let after?, let before?): Localized("证于 \(after) 至 \(before) 之间", "proven between \(after) and \(before)")
        case (nil, let before?): Localized("证于 \(before) 之前，起点未证", "proven by \(before), its start is not")
        case (let after?, nil): Localized("证于 \(after) 之后，待公布", "proven after \(after), not yet published")
        case (nil, nil): nil
        }
    }
    static func between(_ after: String?, _ before: String?) -> Localized {
        switch (after, before) {
        case (let after?, let before?):
            Localized("账本证明签于 \(after) 至 \(before) 之间", "proven signed between \(after) and \(before)")
        case (nil, let before?): Localized("账本证明不晚于 \(before)", "proven signed by \(before)")
        case (let after?, nil): Localized("账本证明晚于 \(after)，待公布", "proven signed after \(after); not yet published")
        case (nil, nil): Localized("待公布到账本", "not yet published")
        }
    }
}
