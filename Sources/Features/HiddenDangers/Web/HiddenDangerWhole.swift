import Domain
import Kernel

/// A danger as `GET /api/v1/hidden-dangers/{id}` tells it: what lists say of it, and its whole life so far.
extension Shape<HiddenDanger> {
    static let hiddenDangerWhole = Shape(
        "HiddenDangerWhole",
        hiddenDanger.properties + [
            .code("cause") { $0.finding.cause }, .code("root") { $0.finding.root },
            .code("specialty") { $0.finding.specialty }, .code("accident") { $0.finding.accident },
            .code("foundBy") { $0.finding.foundBy }, .code("source") { $0.finding.source },
            .code("judged") { $0.finding.judged }, .maybe("clause") { $0.finding.clause },
            .id("placeId") { $0.finding.place },
            .id("system") { $0.finding.system }, .id("equipment") { $0.finding.equipment },
            .flag("nearMiss") { $0.finding.isNearMiss }, .id("reportedBy") { $0.reportedBy },
            .maybe("stoppedArea") { $0.stoppedArea }, .texts("majorReport") { $0.majorReport?.parts ?? [] },
            .object("assignment", .assignment) { $0.assignment },
            .texts("assignees") { $0.assignees.map(\.text) }, .texts("entrusted") { $0.entrusted.map(\.text) },
            .list("measures", .measure) { $0.measures }, .list("rounds", .round) { $0.rounds },
            .list("extensions", .extensionRequest) { $0.extensions },
            .object("recurrence", .recurrence) { $0.recurrence },
            .texts("recurredAs") { $0.recurredAs.map(\.text) }, .texts("duplicates") { $0.duplicates.map(\.text) },
            .id("mergedInto") { $0.mergedInto }, .id("listedSupervision") { $0.listing?.id },
            .instant("endedAt") { $0.endedAt }, .maybe("endNote") { $0.endNote },
            .instant("importedAt") { $0.imported?.recordedAt }, .id("importedBy") { $0.imported?.recordedBy },
            .maybe("importedNumber") { $0.imported?.number },
        ])
}

extension Shape<Assignment> {
    /// The five things in place.
    static let assignment = Shape(
        "Assignment",
        [
            .id("person") { $0.person }, .text("measures") { $0.measures }, .fen("fundsFen") { $0.fundsFen },
            .day("deadline") { $0.deadline }, .text("plan") { $0.contingencyPlan }, .id("assignedBy") { $0.assignedBy },
            .instant("at") { $0.at },
        ])
}

extension Shape<Measure> {
    static let measure = Shape(
        "Measure",
        [
            .whole("number") { $0.number }, .code("factor") { $0.factor }, .text("what") { $0.what },
            .id("person") { $0.person }, .day("until") { $0.until }, .fen("fundsFen") { $0.fundsFen },
            .id("doneBy") { $0.done?.by }, .instant("doneAt") { $0.done?.at },
        ])
}

extension Shape<Round> {
    static let round = Shape(
        "Round",
        [
            .id("correctedBy") { $0.correction.by }, .text("what") { $0.correction.what },
            .instant("correctedAt") { $0.correction.at }, .day("verifyBy") { $0.correction.verifyBy },
            .id("judgedBy") { $0.verdict?.by },
            .maybe("verdict") { $0.verdict.map { $0.isAccepted ? "accepted" : "rejected" } },
            .maybe("opinion") { $0.verdict?.opinion }, .instant("judgedAt") { $0.verdict?.at },
        ])
}

extension Shape<Extension> {
    static let extensionRequest = Shape(
        "Extension",
        [
            .text("reason") { $0.reason }, .text("interimMeasures") { $0.interimMeasures },
            .day("newDeadline") { $0.newDeadline }, .id("by") { $0.by }, .instant("at") { $0.at },
            .maybe("decision") { $0.decision.map { $0.isGranted ? "granted" : "refused" } },
            .maybe("opinion") { $0.decision?.opinion }, .id("decidedBy") { $0.decision?.by },
            .instant("decidedAt") { $0.decision?.at },
        ])
}

extension Shape<Recurrence> {
    static let recurrence = Shape(
        "Recurrence",
        [
            .id("of") { $0.of }, .code("grade") { $0.grade }, .instant("closedAt") { $0.closedAt },
            .id("acceptedBy") { $0.acceptedBy }, .id("acknowledgedBy") { $0.acknowledgedBy },
        ])
}
