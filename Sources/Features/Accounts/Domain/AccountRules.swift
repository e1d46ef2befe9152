package import Kernel

/// What may become of an account, and by whom.
package enum AccountState: String, Codable, Sendable, CaseIterable {
    /// Made, but its owner has set no password yet.
    case invited
    case open, closed
}

/// An account as whoever keeps it sees it.
package struct Account: Hashable, Sendable {
    package let login: String
    package let person: PersonID
    package let personName: String
    package let role: Role
    package let organisation: String
    package let site: String?
    package let state: AccountState
    /// Who asked for a reset that a second officer has to grant.
    package let resetAskedBy: PersonID?

    package init(
        login: String, person: PersonID, personName: String, role: Role, organisation: String, site: String?,
        state: AccountState, resetAskedBy: PersonID?
    ) {
        (self.login, self.person, self.personName, self.role) = (login, person, personName, role)
        (self.organisation, self.site, self.state, self.resetAskedBy) = (organisation, site, state, resetAskedBy)
    }

    /// Why this actor may not change it; `nil` when they may. Nobody keeps their own account or that of somebody above.
    package func obstacle(to actor: Actor) -> Refusal? {
        if person == actor.person { return .accountOfOneself }
        return actor.mayGive(role) ? nil : .accountAbove
    }

    /// Two officers: whoever asked does not grant.
    package func obstacle(toResetBy actor: Actor) -> Refusal? {
        if let obstacle = obstacle(to: actor) { return obstacle }
        guard let resetAskedBy else { return .resetNotAsked }
        return resetAskedBy == actor.person ? .resetBySameOfficer : nil
    }
}

extension Actor {
    /// Nobody gives a role above their own; only an administrator makes administrators.
    package func mayGive(_ role: Role) -> Bool {
        self.role == .administrator || (role != .administrator && role.rank <= self.role.rank)
    }
}

/// Logins are short, plain and in small letters, so that nobody reads one for another.
package enum LoginName {
    package static func isFit(_ text: String) -> Bool {
        (2...40).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || [0x2D, 0x2E, 0x5F].contains(byte)
            }
    }
}

extension Refusal {
    package static let unknownAccount = Refusal(
        "account.unknown", kind: .unknown, "没有这个账号。", "There is no such account.")
    package static let accountOfOneself = Refusal(
        "account.of-oneself", kind: .forbidden, "自己的账号由他人管理。", "Your own account is kept by somebody else.")
    package static let accountAbove = Refusal(
        "account.above", kind: .forbidden, "不能管理或授予高于自己的角色。", "You cannot keep or give a role above your own.")
    package static let loginTaken = Refusal(
        "account.login-taken", field: "login", "这个登录名已被使用。", "This login is taken.")
    package static let loginUnfit = Refusal(
        "account.login-unfit", field: "login", "登录名为 2 到 40 个小写字母、数字或 . _ -。",
        "A login has 2 to 40 small letters, digits, or . _ -")
    package static let personOutOfScope = Refusal(
        "account.person-unknown", field: "person", "您的范围内没有这个人，请先登记人员。",
        "There is no such person within your scope; register them first.")
    package static let roleUnfit = Refusal(
        "account.role-unfit", field: "role", "此角色与其单位不符：矿内角色须在矿山，监管角色须在同级机关。",
        "This role does not fit the organisation: roles of a mine belong to a mine, a regulator's to an office of its level."
    )
    package static let accountClosed = Refusal(
        "account.closed", kind: .conflict, "账号已停用。", "The account is closed.")
    package static let accountNotClosed = Refusal(
        "account.not-closed", kind: .conflict, "账号没有停用。", "The account is not closed.")
    package static let resetNotAsked = Refusal(
        "account.reset-not-asked", kind: .conflict, "还没有人申请重置，须先由一名负责人申请。",
        "Nobody has asked for a reset; one officer asks, another grants.")
    package static let resetBySameOfficer = Refusal(
        "account.reset-by-same-officer", kind: .forbidden, "重置须由另一名负责人批准。", "A second officer has to grant the reset.")
    package static let linkUnknown = Refusal(
        "account.link-unknown", kind: .unknown, "链接无效、已使用或已过期。请向给您链接的人重新索取。",
        "The link is unknown, used or expired. Ask whoever gave it to you for a new one.")
}
