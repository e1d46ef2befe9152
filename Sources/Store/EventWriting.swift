package import Database
package import Kernel

extension Writer {
    /// Appends an event of an entity as its record keeps it, with the version of its kind's schema beside it.
    package func append<Entity: Evolving>(
        _ event: Entity.Event, of entity: Entity, number: Int, site: SiteID?, in context: Context
    ) throws {
        try append(
            event.name, body: try JSONText.encode(Recorded(event, version: Entity.Event.schemaVersion)),
            about: "\(Entity.kind)/\(entity.id)", number: number, site: site, in: context)
    }
}
