import Database
import Domain
import Kernel
import Store

/// A card with the names of the mines on it; of persons it says nothing.
struct GoodPracticeSight: Sendable {
    let kept: GoodPracticeStore.Kept
    let adoptions: [Adopted]
    var practice: GoodPractice { kept.practice }

    struct Adopted: Sendable {
        let adoption: GoodPractice.Adoption
        let mineName: String
    }

    init(_ kept: GoodPracticeStore.Kept, _ db: Reader) throws {
        self.kept = kept
        let names = try GoodPracticeStore.mines(kept.practice.adoptions.map(\.site), db)
        adoptions = kept.practice.adoptions.map { Adopted(adoption: $0, mineName: names[$0.site] ?? "") }
    }
}

extension Shape<GoodPracticeSight> {
    static let goodPractice = Shape(
        "GoodPractice",
        [
            .id("id") { $0.practice.id }, .id("mine") { $0.practice.site }, .text("mineName") { $0.kept.siteName },
            .code("state") { $0.practice.phase }, .text("title") { $0.practice.card.title },
            .code("system") { $0.practice.card.system }, .text("trouble") { $0.practice.card.trouble },
            .text("practice") { $0.practice.card.practice }, .text("result") { $0.practice.card.result },
            .texts("photos") { $0.practice.card.photos.map(\.hash.text) },
            .id("doubleFullDay") { $0.practice.card.campaign }, .code("audience") { $0.practice.publication?.audience },
            .instant("publishedAt") { $0.practice.publication?.at }, .whole("adopted") { $0.adoptions.count },
            .list("adoptions", .adoption) { $0.adoptions }, .maybe("endedBecause") { $0.practice.endedBecause },
        ])
}

extension Shape<GoodPracticeSight.Adopted> {
    static let adoption = Shape(
        "Adoption",
        [
            .id("mine") { $0.adoption.site }, .text("mineName") { $0.mineName }, .text("how") { $0.adoption.how },
            .instant("at") { $0.adoption.at }, .code("verdict") { $0.adoption.outcome?.verdict },
            .maybe("outcome") { $0.adoption.outcome?.text },
        ])
}
