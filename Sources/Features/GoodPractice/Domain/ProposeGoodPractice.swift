package import Kernel

/// Proposes a card; the mine's safety office decides whether it leaves the mine.
package struct ProposeGoodPractice: Sendable {
    package static let mostPhotos = 3
    package let id: GoodPracticeID
    package let campaign: DoubleFullDayID?
    package let title: String
    package let system: ProductionSystem?
    package let trouble: String
    package let practice: String
    package let result: String
    package let photos: [Photo]

    package init(
        id: GoodPracticeID, campaign: DoubleFullDayID? = nil, title: String, system: ProductionSystem?, trouble: String,
        practice: String, result: String, photos: [Photo] = []
    ) {
        (self.id, self.campaign, self.title, self.system) = (id, campaign, title, system)
        (self.trouble, self.practice, self.result, self.photos) = (trouble, practice, result, photos)
    }

    /// `names` are those of the mine's people: none of them may stand in a text.
    package func decide(naming names: [String], in context: Context) throws(Refusal) -> GoodPracticeEvent {
        guard let site = context.actor.site else { throw .notPermitted }
        for (field, text) in [("title", title), ("trouble", trouble), ("practice", practice), ("result", result)] {
            try text.withoutNames(names, field: field)
        }
        return .proposed(
            .init(
                id: id, site: site, campaign: campaign, title: try title.stated(), system: system,
                trouble: try trouble.stated(), practice: try practice.stated(), result: try result.stated(),
                photos: Array(photos.prefix(Self.mostPhotos)), by: context.actor.person, at: context.now))
    }
}

extension String {
    /// Refuses a text in which one of the people stands by name.
    func withoutNames(_ names: [String], field: String) throws(Refusal) {
        // A name of one character is in too many words.
        if let name = names.first(where: { $0.count > 1 && contains($0) }) { throw .namedInPractice(name, field) }
    }
}
