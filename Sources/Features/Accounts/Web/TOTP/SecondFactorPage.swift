import Domain
import Kernel
import Print
import Store

/// One's own second factor: off, offered with its QR code, or on with the codes that are left.
struct SecondFactorPage {
    private typealias Texts = SecondFactorTexts
    private let visit: Visit
    private let standing: SecondFactor.Standing
    /// Shown once.
    private let codes: [String]
    private var language: Language { visit.language }

    init(_ reading: Reading, codes: [String] = []) throws {
        (visit, self.codes) = (reading.visit, codes)
        standing = try SecondFactor.standing(of: reading.visit.login, reading.db)
    }

    static let offer = Act("offer", nil, Texts.start) {}
    static let confirmation = Act("confirmation", nil, Texts.confirm, Ask.text("code", Texts.code, most: 20)) { $0 }
    static let ending = Act("ending", nil, Texts.stop, Ask.secret("password", SigningTexts.password)) { $0 }

    var html: HTML {
        Shell(
            Texts.title, visit,
            main: """
                <div class="narrow"><p class="crumbs"><a href="/account">\(AccountTexts.title(language))</a></p>\
                <h1>\(Texts.title(language))</h1><p>\(Texts.about(language))</p>\(shown)<section class="card">\(state)</section></div>
                """
        ).html
    }

    private var state: HTML {
        switch standing {
        case .off: ActForm(Self.offer, on: "/account/second-factor", visit).html
        case .offered(let secret):
            """
            <p>\(Texts.scan(language))</p>\(picture(secret))<p>\(Texts.byHand(language)) <code>\(OneTimeCode.base32(secret))</code></p>\
            \(ActForm(Self.confirmation, on: "/account/second-factor", visit).html)
            """
        case .on(let left):
            """
            <p><span class="chip state">\(Texts.isOn(language))</span> \(Texts.left(left)(language))</p>\
            \(ActForm(Self.ending, on: "/account/second-factor", visit, isPrimary: false).html)
            """
        }
    }

    private var shown: HTML {
        guard !codes.isEmpty else { return "" }
        return """
            <div class="notice" role="status"><p>\(Texts.keep(language))</p><p>\(each: codes, { "<code>\($0)</code><br>" })</p></div>
            """
    }

    private func picture(_ secret: [UInt8]) -> HTML {
        guard let code = QRCode(OneTimeCode.address(secret, login: visit.login)) else { return "" }
        let side = code.side + 8
        return """
            <svg class="qr" viewBox="-4 -4 \(side) \(side)" width="240" height="240" role="img" aria-label="\(Texts.scan(language))">\
            <rect x="-4" y="-4" width="\(side)" height="\(side)" fill="#fff"/><path d="\(code.path)" fill="#000"/></svg>
            """
    }
}

/// Every text about second factors.
enum SecondFactorTexts {
    static let title = Localized("动态验证码", "Second factor")
    static let about = Localized(
        "登录时除密码外再填一个每 30 秒变化的六位数，由手机上的验证器应用生成。密码泄露也登不进来。",
        "To log in you also give six digits that change every 30 seconds and that an app on your phone makes. Your password alone opens nothing then."
    )
    static let start = Localized("启用", "Turn it on")
    static let scan = Localized("用验证器应用扫描：", "Scan this with the app:")
    static let byHand = Localized("不能扫描时手工输入：", "Or type it in:")
    static let code = Localized("应用显示的六位数", "The six digits that it shows")
    static let confirm = Localized("确认启用", "Confirm")
    static let isOn = Localized("已启用", "on")
    static func left(_ count: Int) -> Localized {
        Localized("还剩 \(count) 个备用码。", count == 1 ? "1 recovery code is left." : "\(count) recovery codes are left.")
    }
    static let stop = Localized("停用", "Turn it off")
    static let keep = Localized(
        "备用码（仅显示这一次）：手机丢失时每个可用一次。请抄下，放在别人拿不到的地方。",
        "Recovery codes, shown this once: each opens the account once when the phone is lost. Write them down and keep them safe."
    )
    static let field = Localized("动态验证码或备用码", "Code of the app, or a recovery code")
}
