import Domain
import Kernel
import Store

/// A share of what is due as a ring: done, not applicable, and what is left open.
struct Ring {
    private let share: DoubleFullDay.Share
    private let title: String
    private let lines: [String]

    /// The ring's length at a radius of 52, in tenths, so that whole numbers do.
    private static let length = 3_267

    init(_ share: DoubleFullDay.Share, title: String, lines: [String]) {
        (self.share, self.title, self.lines) = (share, title, lines)
    }

    var html: HTML {
        let (done, excluded) = (arc(share.done), arc(share.notApplicable))
        return """
            <figure class="ring"><svg viewBox="0 0 120 120" role="img" aria-label="\(title) \(share.done) / \(share.due)">\
            <circle class="track" cx="60" cy="60" r="52"/>\
            <circle class="excluded" cx="60" cy="60" r="52" stroke-dasharray="\(dash(done + excluded)) 327" transform="rotate(-90 60 60)"/>\
            <circle class="done" cx="60" cy="60" r="52" stroke-dasharray="\(dash(done)) 327" transform="rotate(-90 60 60)"/>\
            <text x="60" y="67">\(share.percent)%</text></svg>\
            <figcaption><b>\(title)</b><span class="big-figure">\(share.done) / \(share.due)</span>\(each: lines, small)</figcaption></figure>
            """
    }

    private func small(_ line: String) -> HTML { "<small>\(line)</small>" }
    private func arc(_ part: Int) -> Int { share.due > 0 ? part * Self.length / share.due : 0 }
    private func dash(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }
}
