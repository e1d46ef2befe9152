import Domain
import Kernel
import Support
import Testing

@Suite struct AccountRulesTests {
    private func account(_ role: Role, person: PersonID = PersonID(77), asked: PersonID? = nil) -> Account {
        Account(
            login: "a", person: person, personName: "甲", role: role, organisation: "矿1", site: "矿1", state: .open,
            resetAskedBy: asked)
    }

    @Test func nobodyKeepsTheirOwnAccountOrOneAboveThem() {
        #expect(account(.worker, person: Cast.manager.person).obstacle(to: Cast.manager) == .accountOfOneself)
        #expect(account(.county).obstacle(to: Cast.manager) == .accountAbove)
        #expect(account(.administrator).obstacle(to: Cast.manager) == .accountAbove)
        #expect(account(.mineManager).obstacle(to: Cast.manager) == nil)
    }

    @Test func aResetTakesTwoOfficers() {
        #expect(account(.worker).obstacle(toResetBy: Cast.manager) == .resetNotAsked)
        let own = account(.worker, asked: Cast.manager.person)
        #expect(own.obstacle(toResetBy: Cast.manager) == .resetBySameOfficer)
        #expect(account(.worker, asked: Cast.safety.person).obstacle(toResetBy: Cast.manager) == nil)
    }

    @Test("logins", arguments: ["ab", "zhao.yi-2_3"]) func fit(login: String) { #expect(LoginName.isFit(login)) }
    @Test("no logins", arguments: ["a", "Zhao", "赵一", "a b", "a/b", "", String(repeating: "a", count: 41)])
    func unfit(login: String) { #expect(!LoginName.isFit(login)) }
}
