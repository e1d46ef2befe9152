import Kernel

/// Every text of the palette.
enum PaletteTexts {
    static let title = Localized("快速前往", "Go to")
    static let open = Localized("快速前往（Ctrl+K）", "Go to (Ctrl+K)")
    static let ask = Localized("页面、隐患编号、矿山名称或要办的事", "A page, a danger's number, a mine or something to do")
    static let page = Localized("页面", "page")
    static let act = Localized("办理", "act")
    static let danger = Localized("隐患", "danger")
    static let mine = Localized("矿山", "site")
    static let nothing = Localized("没有找到", "Nothing found")
    static let keys = Localized("↑ ↓ 选择，回车前往，Esc 关闭", "↑ ↓ to choose, Enter to go, Esc to close")
    static let close = Localized("关闭", "Close")

    static func search(_ words: String) -> Localized {
        Localized("在隐患中搜索“\(words)”", "Search the dangers for “\(words)”")
    }
}
