package import Database
import Domain
package import Kernel

extension HiddenDangerStore {
    /// Keeps the table of what shows which photo in step with the danger, in the same transaction.
    static func keepPhotos(_ event: HiddenDangerEvent, of danger: HiddenDanger, _ db: Writer, _ context: Context) throws
    {
        let subject = "\(HiddenDanger.kind)/\(danger.id)"
        switch event {
        case .photoAdded(let added): try PhotoStore.name(added.photo, by: subject, at: danger.site, db, context)
        case .photoWithdrawn(let hash, _): try PhotoStore.withdraw(hash, from: subject, at: danger.site, db, context)
        default: break  // no other event touches photos
        }
    }

    /// Whether this actor may see one of the dangers among what shows a photo.
    package static func maySee(_ subject: String, _ actor: Actor, _ db: Reader) throws -> Bool {
        guard subject.hasPrefix("\(HiddenDanger.kind)/"),
            let id = HiddenDanger.ID(String(subject.dropFirst(HiddenDanger.kind.count + 1)))
        else { return false }
        return try find(id, for: actor, db) != nil
    }
}
