import Database

/// Dangers are numbered one after the other; a batch asks the table for the highest number once.
struct DangerNumbers: Gathered {
    private var last: Int

    static func next(_ db: Writer) throws -> Int {
        let known = db.gathered(DangerNumbers.self) { $0.last }
        let last = try known ?? db.value("SELECT COALESCE(MAX(num), 0) AS n FROM hidden_danger", as: Int.self)
        db.gather(DangerNumbers(last: last + 1))
        return last + 1
    }

    mutating func add(_ later: DangerNumbers) { last = later.last }

    /// The rows hold their numbers.
    func save(_ db: Writer) {}
}
