/// Units by their paths.
extension String {
    var depth: Int { utf8.count { $0 == 0x2F } }

    /// `/1/12/` above `/1/12/7/`; nothing is above the root.
    func above(_ root: String) -> String {
        guard self != root, let slash = dropLast().lastIndex(of: "/") else { return root }
        return String(self[...slash])
    }
}
