package import Kernel

/// What one danger adds to the figures.
extension HiddenDanger {
    /// Whether it is a danger at all: a near miss, a withdrawn report and a duplicate are none.
    package var isCounted: Bool { !isNearMiss && phase != .withdrawn && phase != .merged }

    private var acceptedRound: Round? {
        guard phase == .accepted || phase == .closed, let round = currentRound, round.verdict?.isAccepted == true
        else { return nil }
        return round
    }

    /// The day of the correction that was accepted.
    package func mendedOn(_ zone: Zone) -> Day? { acceptedRound.map { zone.day(of: $0.correction.at) } }

    /// How long the correction waited until somebody had looked.
    package var verifiedMinutes: Int? {
        acceptedRound.flatMap { round in
            round.verdict.map { Int(max($0.at.milliseconds - round.correction.at.milliseconds, 0) / 60_000) }
        }
    }

    package var refusedExtensions: Int { extensions.count { $0.decision?.isGranted == false } }

    package func figures(_ zone: Zone) -> DangerFigures {
        var figures = DangerFigures()
        figures[.all] = 1
        guard isCounted else { return figures }
        figures[.found] = 1
        figures[phase == .closed ? .closed : .open] = 1
        if let mended = mendedOn(zone), let deadline { figures[mended <= deadline ? .onTime : .late] = 1 }
        if recurrence != nil { figures[.recurrent] = 1 }
        if finding.foundBy == .own { figures[.ownFound] = 1 }
        if let minutes = verifiedMinutes { (figures[.verified], figures[.verifiedMinutes]) = (1, minutes) }
        (figures[.granted], figures[.refused]) = (grantedExtensions, refusedExtensions)
        if grantedExtensions > 0 { figures[.extended] = 1 }
        return figures
    }

    /// What each person who decided on its extensions has decided.
    package var decisions: [PersonID: (granted: Int, refused: Int)] {
        extensions.compactMap(\.decision).reduce(into: [:]) { all, decision in
            var own = all[decision.by] ?? (0, 0)
            if decision.isGranted { own.granted += 1 } else { own.refused += 1 }
            all[decision.by] = own
        }
    }
}
