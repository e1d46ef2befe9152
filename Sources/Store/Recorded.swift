/// An event as its record keeps it, with the schema version of its kind beside it: `{"graded":{…},"v":2}`.
///
/// An event is read from it as if the version were not there; a record without one is of version 1.
package struct Recorded<Event: Encodable>: Encodable {
    private let event: Event
    private let version: Int

    package init(_ event: Event, version: Int) { (self.event, self.version) = (event, version) }

    private enum Key: String, CodingKey { case version = "v" }

    package func encode(to encoder: any Encoder) throws {
        try event.encode(to: encoder)
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(version, forKey: .version)
    }
}
