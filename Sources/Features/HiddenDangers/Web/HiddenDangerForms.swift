import Domain
import Kernel
import Store

extension Form {
    var grading: GradeHiddenDanger {
        GradeHiddenDanger(HiddenDanger.Grade(rawValue: self["grade"]) ?? .generalC, stoppedArea: text("stoppedArea"))
    }

    var assignment: AssignHiddenDanger {
        AssignHiddenDanger(
            person: PersonID(self["person"]), measures: self["measures"], fundsFen: fundsFen, deadline: Day(self["deadline"]),
            contingencyPlan: self["plan"])
    }

    /// Yuan as written, up to a hundred million; what is no number is a missing answer.
    private var fundsFen: Int64? {
        guard let yuan = Int64(self["funds"]), (0...100_000_000).contains(yuan) else { return nil }
        return yuan * 100
    }
}

extension HiddenDangerFilter {
    /// What an address asks for; what it says wrongly is as if it were not said.
    init(_ query: [String: String]) {
        self.init(
            words: query["q"] ?? "", phase: (query["state"]).flatMap(HiddenDanger.Phase.init),
            limit: query["limit"].flatMap { Int($0) } ?? 50, cursor: query["cursor"].flatMap(HiddenDangerCursor.init))
    }
}
