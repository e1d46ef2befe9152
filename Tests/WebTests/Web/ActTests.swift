import Domain
import Kernel
import Testing

@testable import Web

@Suite struct ActTests {
    private enum Kind: String, CaseIterable, Sendable { case wet, dry }

    private static let act = Act(
        "trial", .reportHiddenDanger, Localized("试", "Try"), Ask.text("name", Localized("名称", "Name"), most: 5),
        Ask.day("day", Localized("日期", "Day")), Ask.money("money", Localized("金额", "Money")).optional,
        Ask.choice("kind", Localized("种类", "Kind"), Kind.self) { Localized($0.rawValue, $0.rawValue) }.optional,
        Ask.flag("flag", Localized("是", "Yes")), Ask.several(Ask.whole("hour", Localized("时", "Hour"), 0...23))
    ) { name, day, money, kind, flag, hours in
        "\(name) \(day) \(money ?? -1) \(kind?.rawValue ?? "-") \(flag) \(hours)"
    }

    @Test func aFormAndAJSONBodyMakeTheSame() throws {
        let form = Form(parsing: "name=+ab+&day=2026-11-24&money=1.5&kind=wet&flag=1&hour=3&hour=4&csrf=x&hour=")
        let json = try JSONReader.read(
            Array(
                #"{"name":"ab","day":"2026-11-24","money":"1.5","kind":"wet","flag":true,"hour":[3,4]}"#.utf8))
        let made = "ab 2026-11-24 150 wet true [3, 4]"
        #expect(try Self.act.read(form.input) == made)
        #expect(try Self.act.read(Input(json, for: Self.act.questions)) == made)
    }

    @Test func allFlawsAreToldAtOnce() throws {
        let form = Form(parsing: "name=abcdef&money=1.505&kind=x&hour=24")
        let flaws = #expect(throws: Unfit.self) { try Self.act.read(form.input) }?.flaws ?? []
        #expect(flaws.map(\.field) == ["name", "day", "money", "kind", "hour"])
    }

    @Test func unknownAndMistypedFieldsAreRefusedByName() throws {
        let json = try JSONReader.read(Array(#"{"nam":"a","day":3,"flag":"x","hour":3,"money":1.5}"#.utf8))
        let flaws = #expect(throws: Unfit.self) { try Input(json, for: Self.act.questions) }?.flaws ?? []
        #expect(flaws.map(\.field) == ["nam", "day", "flag", "hour", "money"])
        #expect(flaws.first?.text.en.contains("name, day, money") == true)
    }
}
