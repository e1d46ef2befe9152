package import Kernel

extension Refusal {
    package static let signatureMissing = Refusal(
        "signature.missing", field: "signature", "此项办理须本人签名，请输入您的登录密码。",
        "This act binds you: sign it with your password.")
    package static let signatureWrong = Refusal(
        "signature.wrong-password", field: "signature", "密码不正确，未签名，未办理。",
        "The password is wrong; nothing was signed and nothing done.")
    package static let keyRevoked = Refusal(
        "signature.key-revoked", field: "signature", "您的签名密钥已作废，请重新输入密码，用新密钥签名。",
        "Your signing key was revoked meanwhile; sign again with the new one.")
    package static let holdsNoPost = Refusal(
        "signature.holds-no-post", field: "signature", "登记显示您今天不担任任何岗位，不能以岗位名义签名。请先由上级办理任职登记。",
        "By the registry you hold no post today, so you cannot sign for one. A superior has to register your post first."
    )
    package static let passkeyRefused = Refusal(
        "signature.passkey-refused", field: "signature", "通行密钥的签名不成立，未办理。请重试，或用密码签名。",
        "The passkey's signature does not hold; nothing was done. Try again, or sign with your password.")
    package static let signatureOvertaken = Refusal(
        "signature.overtaken", field: "signature", "您签名时，本矿账本又添了记录，或签名已用过。请再签一次。",
        "While you signed, another record came in, or the signature was used before. Sign once more.")
    package static let signatureNotAsked = Refusal(
        "signature.not-asked", field: "signature", "此项办理不需要签名，直接提交即可。", "This act needs no signature; just send it.")
    package static let noPasskey = Refusal(
        "signature.no-passkey", field: "signature", "您还没有登记通行密钥，请用密码签名。",
        "You have no passkey here; sign with your password.")
    package static let unknownKey = Refusal(
        "signature.unknown-key", kind: .unknown, "没有这把签名密钥。", "There is no such signing key.")
}
