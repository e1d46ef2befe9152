import CoreMetrics
import Foundation
import Kernel
import Logging
import Testing

@testable import davylamp

@Suite struct LogLinesTests {
    private let instant = Instant(milliseconds: 1_795_478_400_007)

    @Test func aLineOfTextSaysWhenHowBadWhatAndTheRest() {
        let line = LogLines(logLevel: .info, label: "davylamp", isJSON: false)
            .line(.warning, "request", [("path", "/a b"), ("status", "200")], at: instant)
        #expect(line == "2026-11-24T00:00:00.007Z warning request path=\"/a b\" status=200")
    }

    @Test("nothing that is logged can begin a line of its own", arguments: [true, false])
    func oneLine(isJSON: Bool) throws {
        let hostile = "a\n{\"level\":\"x\"}\r\u{2028}\u{85}\u{1B}[31m\"\\"
        let line = LogLines(logLevel: .info, label: "davylamp", isJSON: isJSON)
            .line(.info, hostile, [("path", hostile)], at: instant)
        #expect(!line.contains { $0.isNewline && $0 != "\u{85}" })
        if isJSON {
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String]
            #expect(object?["path"] == hostile)
        }
    }
}

@Suite struct PrometheusMetricsTests {
    @Test func countersGaugesAndHistogramsAreWrittenAsText() {
        let metrics = PrometheusMetrics()
        metrics.makeCounter(label: "hb.requests", dimensions: [("http.route", "/a\"\n")]).increment(by: 2)
        metrics.makeCounter(label: "hb.requests", dimensions: [("http.route", "/a\"\n")]).increment(by: 1)
        metrics.makeMeter(label: "depth", dimensions: []).set(Int64(7))
        let timer = metrics.makeTimer(label: "took", dimensions: [])
        timer.recordNanoseconds(2_000_000)
        timer.recordNanoseconds(20_000_000_000)
        let text = metrics.text()
        #expect(text.contains("# TYPE hb_requests_total counter\nhb_requests_total{http_route=\"/a\\\"\\n\"} 3\n"))
        #expect(text.contains("# TYPE depth gauge\ndepth 7.0\n"))
        #expect(text.contains("took_seconds_bucket{le=\"0.001\"} 0\n"))
        #expect(text.contains("took_seconds_bucket{le=\"0.0025\"} 1\n"))
        #expect(text.contains("took_seconds_bucket{le=\"+Inf\"} 2\n"))
        #expect(text.contains("took_seconds_count 2\n"))
    }

    @Test func seriesAreBounded() {
        let metrics = PrometheusMetrics()
        for number in 0..<6_000 { metrics.makeCounter(label: "c", dimensions: [("n", "\(number)")]).increment(by: 1) }
        #expect(metrics.text().split(separator: "\n").count == 5_001)
    }
}
