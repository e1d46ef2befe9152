package import Kernel

/// One item of a campaign's denominator as it was frozen: what it is, who answers for it, who looks at it.
package struct CheckItem: Hashable, Sendable {
    /// Its number within the campaign, from 1.
    package let number: Int
    /// 1, or 2 where the mine goes round twice.
    package let turn: Int
    package let kind: Kind
    /// The place or post, and for a violation its number below the post.
    package let ref: String
    package let name: String
    package let code: String
    /// The production system's code; an item of none stands under its kind, as `~rule`.
    package let group: String
    /// What it stands in.
    package let place: String
    package let owner: PersonID
    /// Nobody was named for it: who answers for what is above it answers for it too.
    package let isOwnerAssumed: Bool
    package var checker: PersonID
    package var team: OrganisationID

    package enum Kind: String, Codable, Sendable, CaseIterable {
        case system, area, roadway, face, equipment, facility, link, rule, post, violation
    }

    package init(
        number: Int, turn: Int, kind: Kind, ref: String, name: String, code: String, group: String, place: String,
        owner: PersonID, isOwnerAssumed: Bool, checker: PersonID, team: OrganisationID
    ) {
        (self.number, self.turn, self.kind, self.ref, self.name) = (number, turn, kind, ref, name.unbroken)
        (self.code, self.group, self.place) = (code.unbroken, group, place.unbroken)
        (self.owner, self.isOwnerAssumed, self.checker, self.team) = (owner, isOwnerAssumed, checker, team)
    }
}

/// An item in the payload that froze it is one line with tabs: a mine has thousands.
extension CheckItem {
    package var line: String {
        [
            String(number), String(turn), kind.rawValue, ref, name, code, group, place, owner.text,
            isOwnerAssumed ? "1" : "0", checker.text, team.text,
        ].joined(separator: "\t")
    }

    package init?(line: String) {
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard cells.count == 12, let number = Int(cells[0]), let turn = Int(cells[1]),
            let kind = Kind(rawValue: cells[2]),
            let owner = PersonID(cells[8]), let checker = PersonID(cells[10]), let team = OrganisationID(cells[11])
        else { return nil }
        self.init(
            number: number, turn: turn, kind: kind, ref: cells[3], name: cells[4], code: cells[5], group: cells[6],
            place: cells[7], owner: owner, isOwnerAssumed: cells[9] == "1", checker: checker, team: team)
    }
}

extension String {
    /// On one line: what a tab or a line break stood for is a space.
    var unbroken: String {
        utf8.contains { $0 < 0x20 } ? String(map { $0.isNewline || $0 == "\t" ? " " : $0 }) : self
    }
}
