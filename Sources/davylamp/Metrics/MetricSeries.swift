import CoreMetrics
import Synchronization

/// One line of the page, or one histogram of it.
struct MetricSample {
    var suffix = ""
    var label = ""
    let value: String
}

/// What is kept under one name and set of labels.
protocol MetricSeries: AnyObject, Sendable {
    var kind: String { get }
    var samples: [MetricSample] { get }
}

final class CounterSeries: MetricSeries, CounterHandler {
    private let count = Atomic<Int64>(0)
    let kind = "counter"
    var samples: [MetricSample] { [MetricSample(value: String(count.load(ordering: .relaxed)))] }

    func increment(by amount: Int64) { count.wrappingAdd(amount, ordering: .relaxed) }
    func reset() { count.store(0, ordering: .relaxed) }
}

final class GaugeSeries: MetricSeries, MeterHandler, RecorderHandler {
    private let level = Mutex(0.0)
    let kind = "gauge"
    var samples: [MetricSample] { [MetricSample(value: String(level.withLock { $0 }))] }

    func set(_ value: Int64) { set(Double(value)) }
    func set(_ value: Double) { level.withLock { $0 = value } }
    func increment(by amount: Double) { level.withLock { $0 += amount } }
    func decrement(by amount: Double) { level.withLock { $0 -= amount } }
    func record(_ value: Int64) { set(Double(value)) }
    func record(_ value: Double) { set(value) }
}

final class HistogramSeries: MetricSeries, TimerHandler, RecorderHandler {
    private static let bounds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

    private struct State {
        var buckets = [Int](repeating: 0, count: bounds.count)
        var count = 0
        var sum = 0.0
    }

    private let state = Mutex(State())
    private let scale: Double
    let kind = "histogram"

    /// `scale` turns what is recorded into what is shown: nanoseconds into seconds.
    init(scale: Double) { self.scale = scale }

    func recordNanoseconds(_ duration: Int64) { record(Double(duration)) }
    func record(_ value: Int64) { record(Double(value)) }

    func record(_ value: Double) {
        let shown = value * scale
        state.withLock { state in
            if let place = Self.bounds.firstIndex(where: { shown <= $0 }) { state.buckets[place] += 1 }
            state.count += 1
            state.sum += shown
        }
    }

    var samples: [MetricSample] {
        let state = state.withLock { $0 }
        var (samples, below): ([MetricSample], Int) = ([], 0)
        for (bound, count) in zip(Self.bounds, state.buckets) {
            below += count
            samples.append(MetricSample(suffix: "_bucket", label: "le=\"\(bound)\"", value: String(below)))
        }
        return samples + [
            MetricSample(suffix: "_bucket", label: "le=\"+Inf\"", value: String(state.count)),
            MetricSample(suffix: "_sum", value: String(state.sum)),
            MetricSample(suffix: "_count", value: String(state.count)),
        ]
    }
}
