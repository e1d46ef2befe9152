import Kernel

/// What stands on every printed page.
enum PrintTexts {
    static func page(_ number: Int, _ all: Int) -> Localized {
        Localized("第 \(number) 页，共 \(all) 页", "Page \(number) of \(all)")
    }
    static func check(_ code: String) -> Localized { Localized("核对码 \(code)", "Check code \(code)") }
    static func printed(_ when: String) -> Localized { Localized("打印于 \(when)", "Printed \(when)") }
    static let signature = Localized("签名", "Signature")
    static let post = Localized("职务", "Post")
    static let time = Localized("时间", "Time")
    static let continued = Localized("（续）", " (continued)")
    static let nothing = Localized("本期没有记录。", "There is nothing to list.")
}
