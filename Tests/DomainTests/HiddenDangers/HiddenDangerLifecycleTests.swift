import Domain
import Kernel
import Support
import Testing

/// The table of acts, the commands and `apply` tell one story; the picture in docs/states is drawn from the table.
@Suite struct HiddenDangerLifecycleTests {
    @Test(
        "each act is done from exactly the phases of the table, and leads where it says",
        arguments: HiddenDanger.Act.allCases)
    func table(act: HiddenDanger.Act) throws {
        for phase in HiddenDanger.Phase.allCases {
            let (danger, command, actor) = try Self.setting(act, phase)
            let outcome = Result { try command.decide(on: danger, in: .at(by: actor)) }
            switch outcome {
            case .success(let events):
                #expect(act.from.contains(phase), "\(act) from \(phase)")
                var after = danger
                for event in events { after.apply(event) }
                #expect(after.phase == act.to ?? phase, "\(act) from \(phase)")
            case .failure(let refusal):
                #expect(!act.from.contains(phase), "\(act) from \(phase): \(refusal)")
                #expect(refusal as? Refusal == .wrongPhase, "\(act) from \(phase)")
            }
        }
    }

    @Test func whoeverReportsSaysSomething() {
        let report = ReportHiddenDanger(id: HiddenDanger.ID(1), site: Cast.mine, finding: Finding(what: " "))
        #expect(throws: Refusal.nothingSaid) { try report.decide(in: .at(by: Cast.worker)) }
    }

    @Test func aRegulatorRegistersOnlyWhatRegulatorsFound() throws {
        let own = ReportHiddenDanger(id: HiddenDanger.ID(1), site: Cast.mine, finding: Finding(what: "风门失效"))
        #expect(throws: Refusal.foundByRegulator) { try own.decide(in: .at(by: MineWorld.county)) }
        let finding = Finding(what: "风门失效", foundBy: .regulator)
        let official = ReportHiddenDanger(id: HiddenDanger.ID(1), site: Cast.mine, finding: finding)
        #expect(try official.decide(in: .at(by: MineWorld.county)).name == "hidden-danger.reported")
    }

    /// A danger, a command and somebody who would be refused for nothing but the phase.
    private static func setting(
        _ act: HiddenDanger.Act, _ phase: HiddenDanger.Phase
    ) throws -> (HiddenDanger, any Command<HiddenDanger>, Actor) {
        let rules = try HiddenDangerRules.sample
        let danger = HiddenDanger.sample(in: phase)
        let later = Zone.china.day(of: .t0).adding(days: 9)
        return switch act {
        case .registration: (danger, RegisterHiddenDanger(), Cast.safety)
        case .facts: (danger, CorrectFinding(Finding(what: "两道风门同时打开"), reason: "看错"), Cast.worker)
        case .review: (.sample(in: phase, isNearMiss: true), ReviewNearMiss("加强交接"), Cast.safety)
        case .grading: (danger, GradeHiddenDanger(.generalA), Cast.safety)
        case .majorReport: (.sample(in: phase, grade: .major), ReportMajorDanger(.sample), Cast.safety)
        case .onTheSpotFix: (danger, FixHiddenDangerOnTheSpot("已更换", rules: rules), Cast.worker)
        case .assignment: (danger, try AssignHiddenDanger.sample, Cast.safety)
        case .reassignment: (danger, ReassignHiddenDanger(to: Cast.worker.person, reason: "调岗"), Cast.safety)
        case .entrustment: (danger, EntrustHiddenDanger(to: Cast.worker.person, reason: "出差"), Cast.rectifier)
        case .start: (danger, StartRectification(), Cast.rectifier)
        case .measures:
            (
                danger,
                PlanMeasure(
                    factor: .machine, what: "更换闭锁", person: Cast.worker.person, until: Zone.china.day(of: .t0),
                    fundsFen: 0),
                Cast.safety
            )
        case .measureCompletion: (danger.after(.measureAdded(.sample)), CompleteMeasure(1), Cast.rectifier)
        case .rectification: (danger, RectifyHiddenDanger("已更换", rules: rules), Cast.rectifier)
        case .extensions:
            (
                danger, RequestExtension(reason: "配件未到", interimMeasures: "看守", newDeadline: later, rules: rules),
                Cast.rectifier
            )
        case .extensionDecision:
            (danger.after(.extensionRequested(.sample)), DecideExtension(isGranted: true, opinion: ""), Cast.manager)
        case .acceptance: (danger, AcceptHiddenDanger(), Cast.safety)
        case .rejection: (danger, RejectHiddenDanger("仍失效"), Cast.safety)
        case .closure: (danger, CloseHiddenDanger(untouched: .all), Cast.safety)
        case .withdrawal: (danger, WithdrawHiddenDanger("看错"), Cast.safety)
        case .merger: (danger, MergeHiddenDanger(into: HiddenDanger.ID(2)), Cast.safety)
        case .recurrenceAcknowledgement: (danger.after(.recurred(.sample)), AcknowledgeRecurrence(), Cast.safety)
        }
    }
}
