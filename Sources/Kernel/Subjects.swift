/// Subjects that every ring names; their entities live in Features/Registry/Domain.
package enum PersonSubject {}
package enum OrganisationSubject {}
package enum SiteSubject {}
package enum PlaceSubject {}

package typealias PersonID = ID<PersonSubject>
package typealias OrganisationID = ID<OrganisationSubject>
/// A mine or a tailings pond.
package typealias SiteID = ID<SiteSubject>
/// Anything in a site's tree: system, roadway, face, equipment, facility, link, rule, post.
package typealias PlaceID = ID<PlaceSubject>
