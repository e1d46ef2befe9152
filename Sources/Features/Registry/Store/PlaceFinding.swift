package import Database
package import Domain
package import Kernel

extension PlaceWords {
    /// One place that holds what was asked for.
    package struct Found: Sendable {
        package let id: PlaceID
        package let name: String
        package let code: String?
        package let kind: Place.Kind?
        package let siteName: String
    }

    /// Places in use whose name or number holds every term, within the actor's registry, and how many there are.
    package static func find(_ question: String, limit: Int, for actor: Actor, _ db: Reader) throws -> (
        rows: [Found], total: Int
    ) {
        let terms = SearchWords.terms(question)
        guard !terms.isEmpty else { return ([], 0) }
        let from: SQL = """
            FROM (\(hitsIn: index, terms)) hits JOIN place_number ON place_number.num = hits.num
            JOIN place ON place.id = place_number.place_id JOIN site ON site.id = place.site_id
            WHERE place.ended_on IS NULL AND \(try Scope.registry(of: actor, db).condition)
            """
        let rows = try db.all(
            """
            SELECT place.id, place.name, place.code, place.kind, site.name AS site_name \(from)
            ORDER BY place.name, place.id LIMIT \(limit)
            """
        ) {
            Found(
                id: try $0["id"], name: try $0["name"], code: try $0["code"],
                kind: Place.Kind(rawValue: try $0["kind"]), siteName: try $0["site_name"])
        }
        return (rows, try db.value("SELECT count(*) AS n \(from)"))
    }
}
