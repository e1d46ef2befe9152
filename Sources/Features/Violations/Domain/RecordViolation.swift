package import Kernel

/// Records what was seen. What is known of the person that day comes from the store.
package struct RecordViolation: Sendable {
    package let id: ViolationID
    package let person: PersonID
    package let type: Post.ViolationType
    package let item: String?
    package let what: String
    package let clause: String?
    package let isSerious: Bool
    package let manner: Sighting.Manner
    package let place: String?
    package let witness: PersonID?
    package let photos: [Photo]

    package init(
        id: ViolationID, person: PersonID, type: Post.ViolationType, item: String? = nil, what: String,
        clause: String? = nil, isSerious: Bool = false, manner: Sighting.Manner = .caught, place: String? = nil,
        witness: PersonID? = nil, photos: [Photo] = []
    ) {
        (self.id, self.person, self.type, self.item, self.what) = (id, person, type, item, what)
        (self.clause, self.isSerious, self.manner, self.place) = (clause, isSerious, manner, place)
        (self.witness, self.photos) = (witness, photos)
    }

    /// What the store knows of the person on the day.
    package struct Standing: Sendable {
        package let site: SiteID
        package let team: OrganisationID
        package let post: PostID?
        package let earlier: Int

        package init(site: SiteID, team: OrganisationID, post: PostID?, earlier: Int) {
            (self.site, self.team, self.post, self.earlier) = (site, team, post, earlier)
        }
    }

    /// `campaign` is the Double-Full Day of the site that is held that day.
    package func decide(
        _ standing: Standing, during campaign: DoubleFullDayID? = nil, in context: Context
    ) throws(Refusal) -> ViolationEvent {
        let isOwn = person == context.actor.person
        guard isOwn == (manner == .selfReport) else { throw isOwn ? .ownViolation : .selfReportOfAnother }
        guard witness != person, witness == nil || witness != context.actor.person else { throw .witnessUnfit }
        let counts = manner == .caught ? 1 : 0
        return .recorded(
            Sighting(
                id: id, site: standing.site, person: person, type: type, item: item,
                what: try what.stated(else: .violationUnsaid), clause: try clause.fitting(), isSerious: isSerious,
                manner: manner, place: try place.fitting(), witness: witness, photos: photos, team: standing.team,
                post: standing.post, count: standing.earlier + counts, campaign: campaign, by: context.actor.person,
                at: context.now))
    }
}
