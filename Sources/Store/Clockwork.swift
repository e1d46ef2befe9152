import Domain

/// Every kind of matter for which clocks run, and how it is read when one is due.
package enum Clockwork {
    package static let readings: [String: ClockReading.Reading] = [HiddenDanger.kind: HiddenDangerStore.clock]
}
