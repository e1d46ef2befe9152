import Domain
import Kernel

/// Where a list of campaigns goes on: after the one of this day.
struct DayCursor {
    let heldOn: Day
    let id: DoubleFullDayID

    init(_ day: DoubleFullDay) { (heldOn, id) = (day.heldOn, day.id) }

    init?(_ text: String) {
        let parts = text.split(separator: "~", omittingEmptySubsequences: false)
        guard parts.count == 2, let day = Day(String(parts[0])), let id = DoubleFullDayID(String(parts[1])) else {
            return nil
        }
        (heldOn, self.id) = (day, id)
    }

    var text: String { "\(heldOn.text)~\(id)" }
}
