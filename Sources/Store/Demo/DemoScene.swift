import Pictures

/// What a demo photo shows: a place underground or above, as it was found and as it was left.
enum DemoScene: Int, CaseIterable {
    case door, belt, props, water, cable, rail, slope

    private static let words: [(DemoScene, [String])] = [
        (.door, ["风门", "密闭", "通风", "风筒"]), (.belt, ["输送", "皮带", "托辊", "烟雾"]),
        (.props, ["支柱", "支护", "锚杆", "顶板", "空顶", "片帮"]),
        (.water, ["水仓", "积水", "排水", "排洪", "渗", "浸润"]), (.cable, ["电缆", "电气", "接地", "配电", "开关"]),
        (.rail, ["护栏", "栏", "挡车", "盖板", "梯"]), (.slope, ["边坡", "台阶", "坝", "干滩", "排土", "采场"]),
    ]

    /// The scene that a danger's words speak of.
    init(for text: String) {
        let named = Self.words.first { _, words in words.contains { text.contains($0) } }
        self =
            named?.0 ?? DemoScene(
                rawValue: text.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF } % Self.allCases.count) ?? .door
    }

    /// A small picture without a word in it; no two are alike.
    func drawn(isMended: Bool, _ chance: inout some RandomNumberGenerator) -> Raster {
        var raster = Raster(width: 480, height: 360)
        let tint = Self.tints[Int.random(in: 0..<Self.tints.count, using: &chance)]
        self == .slope
            ? Self.openAir(&raster, tint, Int.random(in: 88...112, using: &chance)) : Self.tunnel(&raster, tint)
        let shift = Double(Int.random(in: -400...400, using: &chance)) / 100
        switch self {
        case .door: raster.drawDoor(isMended, shift)
        case .belt: raster.drawBelt(isMended, shift)
        case .props: raster.drawProps(isMended, shift)
        case .water: raster.drawWater(isMended, shift)
        case .cable: raster.drawCable(isMended, shift)
        case .rail: raster.drawRail(isMended, shift)
        case .slope: raster.drawSlope(isMended, shift)
        }
        if self != .slope {
            raster.lamplight(
                50 + Double(Int.random(in: -12...12, using: &chance)),
                52 + Double(Int.random(in: -8...8, using: &chance)))
        }
        return raster
    }

    private static let tints: [UInt32] = [0x8A8378, 0x7D8288, 0x8C7B68, 0x77807A]

    /// Walls, roof and floor that run to a dark end.
    private static func tunnel(_ raster: inout Raster, _ tint: UInt32) {
        let rock = Colour(tint)
        for ring in 0..<9 {
            let (near, light) = (Double(ring) * 4.6, 100 - ring * 9)
            let top = near * 0.95
            raster.polygon(
                [
                    (near, 100 - near * 0.8), (near, 22 + top * 0.4), (near + 12 - near * 0.2, 4 + top),
                    (88 - near + near * 0.2, 4 + top),
                    (100 - near, 22 + top * 0.4), (100 - near, 100 - near * 0.8),
                ], rock.lit(percent: light))
        }
        raster.polygon([(0, 100), (40, 66), (60, 66), (100, 100)], rock.lit(percent: 55))
    }

    private static func openAir(_ raster: inout Raster, _ tint: UInt32, _ brightness: Int) {
        raster.fill(0...100, 0...100, Colour(0xB9CAD6).lit(percent: brightness))
        for step in 0..<6 {
            let y = 30 + Double(step) * 14
            raster.polygon(
                [(0, y), (100, y - 6), (100, y + 9), (0, y + 15)], Colour(tint).lit(percent: 120 - step * 8))
            raster.polygon(
                [(0, y + 8), (100, y + 2), (100, y + 9), (0, y + 15)], Colour(tint).lit(percent: 90 - step * 8))
        }
    }
}
