/// An axis from zero to a round number, with a line at every round step.
struct ChartScale {
    let top: Int
    let step: Int

    /// At most this many steps.
    private static let most = 5

    /// Holds every value; whole numbers only, for what is counted is whole.
    init(upTo highest: Int) {
        var (step, next) = (1, [2, 5, 10])
        var factor = 1
        while highest > step * Self.most, factor <= 1_000_000_000_000 {
            step = factor * next.removeFirst()
            if next.isEmpty { (factor, next) = (factor * 10, [2, 5, 10]) }
        }
        (self.step, top) = (step, max((highest + step - 1) / step, 1) * step)
    }

    /// 0 to 100.
    static let percent = ChartScale(top: 100, step: 25)

    private init(top: Int, step: Int) { (self.top, self.step) = (top, step) }

    var lines: [Int] { Array(stride(from: 0, through: top, by: step)) }

    /// How far along the axis a value is, 0 to 1.
    func share(_ value: Double) -> Double { min(max(value / Double(top), 0), 1) }
}

extension Double {
    /// A length in a picture: two decimals are finer than a dot.
    var drawn: String {
        let hundredths = Int((self * 100).rounded())
        let rest = abs(hundredths % 100)
        let whole = "\(hundredths < 0 ? "-" : "")\(abs(hundredths) / 100)"
        return rest == 0 ? whole : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }
}
