import CoreMetrics
import Synchronization

/// A swift-metrics backend that keeps every series in memory and writes them as Prometheus text.
final class PrometheusMetrics: MetricsFactory {
    /// More series than this are not kept: labels come from routes and states, never from what people send.
    private static let mostSeries = 5_000

    private struct Key: Hashable {
        let name: String
        let labels: String
    }

    private let series = Mutex<[Key: any MetricSeries]>([:])

    static func install() -> PrometheusMetrics {
        let metrics = PrometheusMetrics()
        MetricsSystem.bootstrap(metrics)
        return metrics
    }

    func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        find(label + "_total", dimensions) { CounterSeries() }
    }

    func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        aggregate ? find(label, dimensions) { HistogramSeries(scale: 1) } : find(label, dimensions) { GaugeSeries() }
    }

    func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        find(label, dimensions) { GaugeSeries() }
    }

    func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        find(label + "_seconds", dimensions) { HistogramSeries(scale: 1e-9) }
    }

    func destroyCounter(_ handler: any CounterHandler) {}
    func destroyRecorder(_ handler: any RecorderHandler) {}
    func destroyMeter(_ handler: any MeterHandler) {}
    func destroyTimer(_ handler: any TimerHandler) {}

    /// The page that a Prometheus server reads.
    func text() -> String {
        let known = series.withLock { $0 }
        var out = ""
        for (name, members) in Dictionary(grouping: known, by: \.key.name).sorted(by: { $0.key < $1.key }) {
            out += "# TYPE \(name) \(members.first?.value.kind ?? "untyped")\n"
            for member in members.sorted(by: { $0.key.labels < $1.key.labels }) {
                for sample in member.value.samples {
                    let labels = [member.key.labels, sample.label].filter { !$0.isEmpty }.joined(separator: ",")
                    out += "\(name)\(sample.suffix)\(labels.isEmpty ? "" : "{\(labels)}") \(sample.value)\n"
                }
            }
        }
        return out
    }

    private func find<Series: MetricSeries>(_ label: String, _ dimensions: [(String, String)], _ make: () -> Series)
        -> Series
    {
        let labels = dimensions.map { "\(Self.name($0.0))=\"\(Self.value($0.1))\"" }.joined(separator: ",")
        let key = Key(name: Self.name(label), labels: labels)
        return series.withLock { series in
            if let known = series[key] as? Series { return known }
            let new = make()
            if series.count < Self.mostSeries { series[key] = new }
            return new
        }
    }

    private static func name(_ text: String) -> String {
        String(text.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    }

    private static func value(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }
}
