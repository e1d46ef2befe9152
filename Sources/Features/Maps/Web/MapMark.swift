import Domain
import Kernel

/// The sign of a worst fact: a shape and a letter, which the colour only repeats. What stands still has a ring around it.
struct MapMark {
    let worst: WorstFact
    var isStandingStill = false
    let language: Language

    /// By itself, in a legend or a table.
    var html: HTML {
        "<svg class=\"mark\" viewBox=\"-18 -18 36 36\" width=\"36\" height=\"36\" aria-hidden=\"true\" data-mark=\"\(worst.rawValue)\">\(drawing)</svg>"
    }

    static let ring: HTML = "<circle class=\"still\" r=\"17\"/>"

    /// Around the origin of another picture.
    var drawing: HTML {
        """
        <path class="sign \(worst.rawValue)" d="\(path)"/><text class="letter \(worst.rawValue)" y="\(worst == .major ? 9 : 5)" text-anchor="middle">\
        \(MapTexts.letter(worst)(language))</text>\(if: isStandingStill, Self.ring)
        """
    }

    private var path: String {
        switch worst {
        case .listed: "M-6-14H6L14-6V6L6 14H-6L-14 6V-6Z"
        case .major: "M0-15L15 12H-15Z"
        case .overdue: "M0-15L15 0L0 15L-15 0Z"
        case .general: "M-12-12H12V12H-12Z"
        case .clear: "M-12 0A12 12 0 1 0 12 0A12 12 0 1 0-12 0Z"
        }
    }
}
