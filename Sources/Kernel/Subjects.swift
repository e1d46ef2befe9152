/// Subjects that every ring names; their entities live in Features/Registry/Domain.
package enum PersonSubject {}
package enum OrganisationSubject {}
package enum SiteSubject {}
package enum PlaceSubject {}
package enum PostSubject {}

package typealias PersonID = ID<PersonSubject>
package typealias OrganisationID = ID<OrganisationSubject>
/// A mine or a tailings pond.
package typealias SiteID = ID<SiteSubject>
/// Anything in a site's tree: system, area, roadway, face, equipment, facility, link, rule.
package typealias PlaceID = ID<PlaceSubject>
/// A position at an organisation; who held it when is told by holdings.
package typealias PostID = ID<PostSubject>

/// Subjects that more than one feature names.
package enum HiddenDangerSubject {}
package enum ListedSupervisionSubject {}
package enum DoubleFullDaySubject {}
package enum ViolationSubject {}
package enum OrderRefusalSubject {}
package enum SealedIntentSubject {}

package typealias HiddenDangerID = ID<HiddenDangerSubject>
package typealias ListedSupervisionID = ID<ListedSupervisionSubject>
package typealias DoubleFullDayID = ID<DoubleFullDaySubject>
package enum DelegationSubject {}
package typealias DelegationID = ID<DelegationSubject>
package enum InferenceCheckSubject {}
package typealias InferenceCheckID = ID<InferenceCheckSubject>
package typealias ViolationID = ID<ViolationSubject>
package typealias OrderRefusalID = ID<OrderRefusalSubject>
package typealias SealedIntentID = ID<SealedIntentSubject>
