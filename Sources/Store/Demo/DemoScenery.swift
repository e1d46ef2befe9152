import Pictures

/// What stands in the demo's photos, out of order and in order; `shift` moves it a little.
extension Raster {
    mutating func drawDoor(_ isMended: Bool, _ shift: Double) {
        let (left, right) = (34 + shift, 66 + shift)
        fill((left - 3)...(right + 3), 28...82, Colour(0x4B4A46))
        fill(left...right, 31...82, Colour(0x151515))
        if isMended {
            fill(left...(left + 15.6), 31...82, Colour(0x3F6B4F))
            fill((left + 16.4)...right, 31...82, Colour(0x3F6B4F))
            fill((left + 10)...(right - 10), 54...58, Colour(0xD9B23A))
        } else {
            polygon([(left, 31), (left + 5, 36), (left + 5, 90), (left, 82)], Colour(0x7A5A3C))
            polygon([(right, 31), (right + 11, 25), (right + 11, 94), (right, 82)], Colour(0x7A5A3C))
            line((left + 8, 60), (left + 14, 70), thick: 1.6, Colour(0xB8B8B0))
        }
    }

    mutating func drawBelt(_ isMended: Bool, _ shift: Double) {
        polygon([(8 + shift, 92), (40 + shift, 62), (56 + shift, 62), (70 + shift, 92)], Colour(0x2B2B2D))
        for roller in 0..<4 {
            let y = 66 + Double(roller) * 7
            let half = 7 + Double(roller) * 6
            line((46 - half + shift, y), (47 + half + shift, y), thick: 1.4, Colour(0x9A9A98))
        }
        disc(48 + shift, 34, radius: 5, isMended ? Colour(0xEDEDE6) : Colour(0x5A4E42))
        disc(48 + shift, 34, radius: 2, isMended ? Colour(0x2E9E57) : Colour(0x3E352C))
        guard !isMended else { return }
        for heap in 0..<5 {
            disc(24 + Double(heap) * 12 + shift, 90 - Double(heap % 3) * 3, radius: 6, Colour(0x1B1917))
        }
    }

    mutating func drawProps(_ isMended: Bool, _ shift: Double) {
        line((10, 26), (90, 26), thick: 5, Colour(0x6C6458))
        for post in 0..<5 {
            let x = 18 + Double(post) * 16 + shift
            let isLoose = !isMended && (post == 1 || post == 3)
            line((x + (isLoose ? 7 : 0), isLoose ? 36 : 28), (x, 90), thick: 3.4, Colour(isLoose ? 0x8C6F52 : 0xA9A79C))
            if !isLoose { fill((x - 3)...(x + 3), 26...30, Colour(0xD0A03C)) }
        }
        guard !isMended else { return }
        polygon([(36, 88), (44, 80), (52, 86), (58, 92), (34, 94)], Colour(0x4A443C))
    }

    mutating func drawWater(_ isMended: Bool, _ shift: Double) {
        fill((58 + shift)...(80 + shift), 56...82, Colour(0x35566E))
        disc(69 + shift, 69, radius: 6, Colour(0x9DB2C0))
        line((64 + shift, 56), (64 + shift, 22), thick: 3, Colour(0x5D7688))
        if isMended {
            fill((12 + shift)...(50 + shift), 78...94, Colour(0x8F8A80))
            for bar in 0..<8 {
                fill((14 + Double(bar) * 4.5 + shift)...(15.5 + Double(bar) * 4.5 + shift), 79...93, Colour(0x3B3A38))
            }
        } else {
            polygon([(0, 82), (30, 76), (70, 78), (100, 84), (100, 100), (0, 100)], Colour(0x3C4A4E))
            polygon([(10, 88), (40, 84), (64, 87), (40, 90)], Colour(0x6F8288))
        }
    }

    mutating func drawCable(_ isMended: Bool, _ shift: Double) {
        for hook in 0..<6 { fill((12 + Double(hook) * 15)...(13.4 + Double(hook) * 15), 30...37, Colour(0xC9C2B2)) }
        let heights: [Double] = isMended ? [37, 37, 37, 37, 37, 37] : [37, 37, 62, 88, 70, 37]
        for part in 0..<5 {
            let (x, sag) = (12.7 + Double(part) * 15, isMended ? 4.0 : 2.0)
            line(
                (x, heights[part]), (x + 7.5, (heights[part] + heights[part + 1]) / 2 + sag), thick: 2, Colour(0xB23A2E)
            )
            line(
                (x + 7.5, (heights[part] + heights[part + 1]) / 2 + sag), (x + 15, heights[part + 1]), thick: 2,
                Colour(0xB23A2E))
        }
        fill((72 + shift)...(86 + shift), 58...84, Colour(0x4E5F6B))
        disc(79 + shift, 66, radius: 2, isMended ? Colour(0x42C46F) : Colour(0x7C2620))
    }

    mutating func drawRail(_ isMended: Bool, _ shift: Double) {
        polygon([(30 + shift, 70), (72 + shift, 70), (84 + shift, 96), (20 + shift, 96)], Colour(0x0B0B0B))
        let posts: [Double] = isMended ? [16, 38, 62, 86] : [16, 86]
        for x in posts { line((x + shift, 94), (x + shift, 56), thick: 2.2, Colour(0xE0B12E)) }
        if isMended {
            for y in [58.0, 70, 82] { line((16 + shift, y), (86 + shift, y), thick: 1.6, Colour(0xE0B12E)) }
        } else {
            line((16 + shift, 60), (40 + shift, 92), thick: 1.6, Colour(0xB98F28))
            line((86 + shift, 62), (70 + shift, 66), thick: 1.6, Colour(0xB98F28))
        }
    }

    mutating func drawSlope(_ isMended: Bool, _ shift: Double) {
        if isMended {
            for x in stride(from: 12.0, through: 88, by: 19) {
                line((x + shift, 66), (x + shift, 52), thick: 1.4, Colour(0xE0B12E))
            }
            line((12 + shift, 55), (88 + shift, 52), thick: 1, Colour(0xE0B12E))
            polygon([(0, 88), (100, 82), (100, 86), (0, 92)], Colour(0x6B7F8C))
        } else {
            line((28 + shift, 40), (40 + shift, 74), thick: 1.6, Colour(0x2A2520))
            line((36 + shift, 58), (52 + shift, 70), thick: 1.2, Colour(0x2A2520))
            for stone in 0..<6 {
                disc(
                    30 + Double(stone) * 7 + shift, 84 + Double(stone % 2) * 5, radius: 2.4 + Double(stone % 3),
                    Colour(0x6E6257))
            }
        }
    }
}
