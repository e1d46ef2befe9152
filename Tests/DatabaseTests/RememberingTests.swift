import Database
import Support
import Testing

@Suite struct RememberingTests {
    @Test func whatWasFoundIsFoundOnceInAClosureAndAnewInTheNext() async throws {
        try await TestEngine.each { engine in
            let store = try DataStore(engine)
            defer { store.close() }
            for _ in 0..<2 {
                let (asked, found) = try await store.read { db in
                    var asked = 0
                    func find(_ name: String, _ value: Int?) -> Int? {
                        db.remembering(name) {
                            asked += 1
                            return value
                        }
                    }
                    let found = [find("a", 1), find("a", 2), find("b", nil), find("b", 3)]
                    return (asked, found)
                }
                #expect(asked == 2 && found == [1, 1, nil, nil])
            }
        }
    }
}
