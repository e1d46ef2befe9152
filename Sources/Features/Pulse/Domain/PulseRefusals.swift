package import Kernel

extension Refusal {
    package static let unknownPulse = Refusal(
        "pulse.unknown", kind: .unknown, "没有这次匿名四问，或您无权查看。", "There is no such pulse, or you may not see it.")
    package static let pulseClosed = Refusal(
        "pulse.closed", kind: .conflict, "这次匿名四问已经结束，不再收答案。", "This pulse is closed and takes no more answers.")
    package static func pulseStillOpen(_ day: Day) -> Refusal {
        Refusal(
            "pulse.still-open", kind: .conflict, "匿名四问到 \(day) 结束，结束后才公布并答复。",
            "The pulse closes on \(day); it is shown and replied to after that.")
    }
    package static let pulseNeedsManager = Refusal(
        "pulse.needs-manager", kind: .forbidden, "须由矿长答复。", "The mine's manager replies.")
}
