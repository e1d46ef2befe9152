import Pictures
import Testing

@testable import Store

@Suite struct DemoSceneTests {
    @Test("a scene is small, another mended than found, and the same for the same seed", arguments: DemoScene.allCases)
    func scenes(scene: DemoScene) throws {
        func picture(_ isMended: Bool, _ seed: UInt64) throws -> [UInt8] {
            var chance = SeededGenerator(seed: seed)
            return try CleanPicture(scene.drawn(isMended: isMended, &chance)).bytes
        }
        let found = try picture(false, 1)
        #expect(found.count < 40_000)
        #expect(try found != picture(true, 1))
        #expect(try found != picture(false, 2))
        #expect(try found == picture(false, 1))
    }

    @Test func theWordsOfADangerChooseItsScene() {
        #expect(DemoScene(for: "风门闭锁失效") == .door)
        #expect(DemoScene(for: "水仓淤泥未按期清挖") == .water)
        #expect(DemoScene(for: "尾矿库干滩长度不足") == .slope)
    }
}
