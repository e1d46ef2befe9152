import Database
import Domain
import Kernel

extension DoubleFullDayStore.RoundRow {
    init(_ row: Row) throws {
        self.init(
            number: try row["number"], person: try row["person_id"], team: try row["team_id"],
            teamName: try row["team_name"], itemsDue: try row["items_due"], itemsDone: try row["items_done"],
            round: try JSONText.decode(from: try row["body"]), version: try row["version"])
    }
}
