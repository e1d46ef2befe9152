package import Database
package import Domain
package import Kernel

extension RegistryStore {
    /// What a code meant on a day; of two that overlap the later one.
    package static func division(_ code: String, on day: Day, _ db: Reader) throws -> Division? {
        try db.first(
            """
            SELECT body FROM division WHERE code = \(code) AND valid_from_on <= \(day) AND (valid_to_on IS NULL OR valid_to_on >= \(day))
            ORDER BY valid_from_on DESC LIMIT 1
            """
        ) { try JSONText.decode(from: try $0["body"]) }
    }

    /// `云岭省 石川市 青石县`: a code's name with those above it, as they were on a day.
    package static func divisionName(_ code: String, on day: Day, _ db: Reader) throws -> String {
        var (names, next): ([String], String?) = ([], code)
        while let code = next, names.count < 3 {
            guard let division = try division(code, on: day, db) else { break }
            names.insert(division.name, at: 0)
            next = division.parent
        }
        return names.isEmpty ? code : names.joined(separator: " ")
    }
}
