import Domain
import Kernel
import Print
import Store

/// Sheets with a QR code that hang where a post is worked: for one, or for all posts of an organisation.
struct PostPosters: Sendable {
    private typealias Texts = PosterTexts
    private static let most = 200

    func add(to routes: Routes) {
        routes.paper("posts/:id/poster", .readRegistry) { printing in
            let (visit, db) = (printing.reading.visit, printing.reading.db)
            let kept = try RegistryForms.post.known(printing.reading.id, visit.actor, db)
            let unit = try RegistryForms.organisation.known(kept.entity.organisation.text, visit.actor, db).entity
            return Self.paper([kept], of: unit, printing)
        }
        routes.paper("organisations/:id/posters", .readRegistry) { printing in
            let (visit, db) = (printing.reading.visit, printing.reading.db)
            let unit = try RegistryForms.organisation.known(printing.reading.id, visit.actor, db).entity
            let posts: RegistryStore.Found<Post> = try RegistryStore.page(
                matching: RegistryConditions.posts(of: unit.id), limit: Self.most, for: visit.actor, db)
            guard !posts.rows.isEmpty else { throw Refusal.nothingToHang }
            return Self.paper(posts.rows, of: unit, printing)
        }
    }

    private static func paper(_ posts: [RegistryStore.Kept<Post>], of unit: Organisation, _ printing: Printing)
        -> Paperwork
    {
        let language = printing.language
        return Texts.paper(printing) { sheet in
            posts.map { kept in
                Poster(
                    on: sheet, house: unit.name, headline: Texts.post(language), name: kept.entity.name, code: nil,
                    lines: [Texts.scanPost(language), Texts.emergency(language)],
                    address: "\(printing.origin)/posts/\(kept.entity.id)", foot: Texts.foot(kept.version, printing))
            }
        }
    }
}
