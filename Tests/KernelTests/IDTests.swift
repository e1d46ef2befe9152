import Kernel
import Testing

@Suite struct IDTests {
    @Test(
        "what could matter to a path or a page is no id",
        arguments: ["", "a/b", "a b", "<", "é", String(repeating: "x", count: 65)])
    func refused(text: String) { #expect(SiteID(text) == nil) }

    @Test func aFreshIdIsAVersionSevenUUIDInTimeOrder() {
        let early = SiteID(at: Instant(milliseconds: 1), random: (.max, .max))
        let late = SiteID(at: Instant(milliseconds: 2), random: (0, 0))
        #expect(early.text == "00000000-0001-7fff-bfff-ffffffffffff")
        #expect(early < late)
    }
}
