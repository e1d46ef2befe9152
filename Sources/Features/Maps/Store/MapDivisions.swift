package import Database
import Domain
package import Kernel

/// The divisions that mines in scope lie in, with those above them, for narrowing the map.
package enum MapDivisions {
    /// So many counties are looked at.
    private static let most = 500

    package static func offered(to actor: Actor, on day: Day, _ db: Reader) throws -> [(code: String, name: String)] {
        let own = try db.all(
            """
            SELECT DISTINCT site.division_code AS code FROM site
            WHERE \(try Scope.of(actor, db).condition) AND site.division_code IS NOT NULL ORDER BY code LIMIT \(most)
            """
        ) { try $0["code"] as String }
        let above = own.flatMap { ["\($0.prefix(2))0000", "\($0.prefix(4))00"] }
        return try names(Set(own + above).sorted(), on: day, db)
    }

    private static func names(_ codes: [String], on day: Day, _ db: Reader) throws -> [(code: String, name: String)] {
        guard !codes.isEmpty else { return [] }
        let pairs = try db.all(
            """
            SELECT code, name FROM division WHERE code IN \(any: Array(codes.prefix(1_000)))
                AND valid_from_on <= \(day) AND (valid_to_on IS NULL OR valid_to_on >= \(day)) ORDER BY code, valid_from_on
            """
        ) { (code: try $0["code"] as String, name: try $0["name"] as String) }
        let known = Dictionary(pairs.map { ($0.code, $0.name) }) { $1 }
        return codes.compactMap { code in known[code].map { (code: code, name: $0) } }
    }
}
