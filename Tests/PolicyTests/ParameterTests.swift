import Kernel
import Policy
import Testing

@Suite struct ParameterTests {
    @Test func aParameterIsReadAsItStoodOnTheDay() throws {
        let turn = try #require(Day("2026-07-01"))
        let old = Parameter.Version(
            value: 30, unit: "day", validFrom: turn.adding(days: -100), validTo: turn.adding(days: -1), document: "D",
            article: "1", isNational: true)
        let new = Parameter.Version(
            value: 20, unit: "day", validFrom: turn, validTo: nil, document: "E", article: "2", isNational: true)
        let parameter = Parameter(name: "term", versions: [old, new])
        #expect(parameter.version(on: turn.adding(days: -1))?.value == 30)
        #expect(parameter.version(on: turn)?.value == 20)
        #expect(parameter.version(on: turn.adding(days: -101)) == nil)
    }
}
