import Database
import Domain
package import Kernel
import Store

/// Acts at random that people could do, over some months; what is refused is simply not done.
package struct RandomHistory {
    private var chance: UInt64
    package private(set) var now = Instant.t0.adding(days: -90)
    private var known: [HiddenDanger] = []

    package init(seed: UInt64) { chance = seed }

    private mutating func next(_ count: Int) -> Int {
        chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(chance >> 33) % count
    }

    package mutating func run(steps: Int, in world: MineWorld) async throws {
        for _ in 0..<steps {
            now = now.adding(hours: 1 + next(20))
            if known.count < 4 || next(6) == 0 { try await report(in: world) } else { try await act(in: world) }
        }
    }

    private mutating func report(in world: MineWorld) async throws {
        let id = HiddenDanger.ID(at: now, random: (chance, UInt64(known.count)))
        let finding = Finding(
            what: "风门闭锁失效", placeText: ["1203", "1204"][next(2)],
            cause: [nil, .machine, .person][next(3)], foundBy: [.own, .own, .regulator, .superior][next(4)],
            source: [.shift, .monthly][next(2)], clause: "第 115 条", isNearMiss: next(8) == 0,
            specialty: [nil, .ventilation, .roof][next(3)])
        let command = ReportHiddenDanger(id: id, site: Cast.mine, finding: finding, rules: try .sample)
        let actor = [Cast.worker, Cast.rectifier][next(2)]
        known.append(try await world.dangers.report(command, in: .at(now, by: actor)).value.danger)
    }

    private mutating func act(in world: MineWorld) async throws {
        let index = next(known.count)
        let acts = Self.usual.filter { known[index].allows($0) }
        guard !acts.isEmpty else { return }
        let act = known[index].pendingExtension == nil ? acts[next(acts.count)] : .extensionDecision
        guard let (command, actor) = try command(act, other: known[next(known.count)].id) else {
            return
        }
        let done = try? await world.dangers.perform(
            command, on: known[index].id, version: nil, in: .at(now, by: actor))
        if let done { known[index] = done.value.danger }
    }

    private static let usual: [HiddenDanger.Act] = [
        .registration, .grading, .assignment, .extensions, .rectification, .onTheSpotFix, .acceptance, .rejection,
        .closure, .withdrawal, .merger, .facts, .review,
    ]

    private mutating func command(
        _ act: HiddenDanger.Act, other: HiddenDanger.ID
    ) throws -> ((any Command<HiddenDanger>, Actor))? {
        let (rules, today) = (try HiddenDangerRules.sample, Zone.china.day(of: now))
        switch act {
        case .registration: return (RegisterHiddenDanger(), Cast.safety)
        case .grading:
            let isMajor = next(6) == 0
            return (
                GradeHiddenDanger(isMajor ? .major : .generalA, stoppedArea: isMajor ? "1203" : nil, reason: "复核"),
                Cast.safety
            )
        case .assignment:
            return (
                AssignHiddenDanger(
                    person: Cast.rectifier.person, measures: "更换", fundsFen: 0,
                    deadline: today.adding(days: 1 + next(20)),
                    contingencyPlan: "撤人", rules: rules), Cast.safety
            )
        case .extensions:
            return (
                RequestExtension(
                    reason: "配件未到", interimMeasures: "专人看守", newDeadline: today.adding(days: 28), rules: rules),
                Cast.rectifier
            )
        case .extensionDecision: return (DecideExtension(isGranted: next(2) == 0, opinion: "同意"), Cast.manager)
        case .rectification: return (RectifyHiddenDanger("已更换", rules: rules), Cast.rectifier)
        case .onTheSpotFix: return next(3) > 0 ? nil : (FixHiddenDangerOnTheSpot("已复位", rules: rules), Cast.worker)
        case .acceptance: return (AcceptHiddenDanger("合格"), Cast.manager)
        case .rejection: return (RejectHiddenDanger("不合格"), Cast.manager)
        case .closure: return (CloseHiddenDanger(untouched: .all), Cast.manager)
        case .withdrawal: return next(3) > 0 ? nil : (WithdrawHiddenDanger("误报"), Cast.manager)
        case .merger: return next(3) > 0 ? nil : (MergeHiddenDanger(into: other), Cast.safety)
        case .facts:
            let finding = Finding(what: "风门闭锁失效", placeText: "1203", cause: .environment, clause: "第 115 条")
            return (CorrectFinding(finding, reason: "补充", rules: rules), Cast.safety)
        case .review: return (ReviewNearMiss("加强交接"), Cast.safety)
        default: return nil  // not among the usual
        }
    }
}
