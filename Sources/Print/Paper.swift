/// A sheet of paper, in points (1/72 inch).
package struct Paper: Hashable, Sendable {
    package let width: Double
    package let height: Double

    package static let a4 = Paper(width: 595.28, height: 841.89)
    package static let a4Landscape = Paper(width: 841.89, height: 595.28)
    package static let a5 = Paper(width: 419.53, height: 595.28)
}

/// A length on paper.
func millimetres(_ length: Double) -> Double { length * 72 / 25.4 }
