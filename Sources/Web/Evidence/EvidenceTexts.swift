import Kernel

/// Every text about receipts and evidence.
enum EvidenceTexts {
    static let title = Localized("账本证据", "Evidence from the ledger")
    static let about = Localized(
        "每一步都是公开账本里的一条记录。回执证明这条记录在签名的检查点之下；证据包含全部记录、回执、密钥记录和原文，任何人不用本系统也能核验。",
        "Every step is a record in the public ledger. A receipt proves that the record lies beneath a signed checkpoint; the bundle holds all records, receipts, key records and payloads, and anybody can check it without this system."
    )
    static let bundle = Localized("下载证据包", "Download the bundle of evidence")
    static let check = Localized("核验证据包或纸面二维码", "Check a bundle, or the codes on a paper")
    static let receipt = Localized("回执", "Receipt")
    static let number = Localized("步骤", "Step")
    static let record = Localized("记录", "Record")
    static let type = Localized("事项", "Event")
    static let who = Localized("办理人", "By")
    static let when = Localized("声明时间", "Claimed")
    static let proven = Localized("已在账本（不晚于）", "In the ledger by")
    static let waiting = Localized("待公布", "not yet published")
    static let listing = Localized("某项的账本记录", "The ledger's records of a thing")
    static let showing = Localized("一条记录的回执（tlog-proof）", "The receipt of one record (tlog-proof)")

    static let checkAbout = Localized(
        "在本机核验：内容不会发送到任何地方，断网也能用。", "Checked on this device: nothing is sent anywhere, and it works without a network.")
    static let file = Localized("证据包（.tar）", "Bundle of evidence (.tar)")
    static let key = Localized("账本公钥（可不填；从您信任的人处取得）", "The log's public key (may stay empty; from somebody you trust)")
    static let codes = Localized(
        "纸面二维码的文字（全部二维码，次序不限）", "The text of a paper's codes (all of them, in any order)")
    static let scan = Localized("用摄像头扫描二维码", "Scan a code with the camera")
    static let scanHelp = Localized("将验收单上的证明二维码对准镜头", "Hold the camera over a code of the paper's proof")
    static let strange = Localized("这不是验收单的证明二维码", "This is not a code of a paper's proof")
    static let damaged = Localized("内容已损坏。", "It is damaged.")
    static let paper = Localized(
        "纸面证明说明：该记录在账本中，且由记录所载密钥签名；该密钥是否登记在本人名下，请看证据包。",
        "A paper shows that the record is in the ledger and that the key it names signed it; a bundle shows also whose key that is."
    )
    static let needsScript = Localized(
        "此页需要脚本；也可用命令 davylamp evidence verify。", "This page needs scripts; davylamp evidence verify does the same.")
    static let sound = Localized("证据完整，全部核对相符。", "The evidence is whole, and everything agrees.")
    static let broken = Localized("证据不成立：", "The evidence does not hold: ")
    static let ownKey = Localized(
        "未提供公钥：只证明包内各部分相符，不证明是哪本账。", "No key was given: this proves that the parts agree, not whose ledger it is.")
    static let signed = Localized("本人签名有效", "signed in person, valid")
    static let unsigned = Localized("无本人签名", "not signed in person")
    static let cannot = Localized(
        "此浏览器不能核验 Ed25519 签名，请换新版浏览器或用命令。",
        "This browser cannot check Ed25519 signatures; use a newer one, or the command.")
}
