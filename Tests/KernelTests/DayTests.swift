import Kernel
import Testing

@Suite struct DayTests {
    @Test(
        "days read and print alike", arguments: ["0001-01-01", "1970-01-01", "2000-02-29", "2026-11-24", "9999-12-31"])
    func roundTrip(text: String) { #expect(Day(text)?.text == text) }

    @Test(
        "what is no day is refused",
        arguments: ["2026-02-29", "2026-13-01", "2026-1-1", "", "24.11.2026", "2026-11-2x"])
    func refused(text: String) { #expect(Day(text) == nil) }

    @Test func everyDayOfFourCenturiesRoundTrips() {
        for number in stride(from: -719_162, to: 146_097, by: 97) {
            let day = Day(daysSinceEpoch: number)
            #expect(Day(day.text) == day)
        }
    }

    @Test func theMorningInChinaIsStillYesterdayInUTC() {
        let instant = Zone.china.start(of: Day(daysSinceEpoch: 20_781))
        #expect(Zone.china.day(of: instant).daysSinceEpoch == 20_781)
        #expect(Zone(offsetMinutes: 0).day(of: instant).daysSinceEpoch == 20_780)
        #expect(Zone.china.rfc3339(instant).hasSuffix("T00:00:00+08:00"))
    }
}
